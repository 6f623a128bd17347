//! Parser: tokens to a [`Node`] tree. It carries on after small slips (a missing comma, `=` for `:`), so that one run
//! shows them all, and stops where brackets no longer match.

use super::lexer::{Lexer, Syntax, Token};
use super::tree::{Field, Node, Span, Value, line_column};

/// Deeper nesting than any scenario needs would only serve to exhaust the stack.
const DEEPEST: usize = 64;

/// After so many slips the text is something other than RON.
const MOST_SLIPS: usize = 100;

/// The tree of a text, if its brackets match, and everything wrong with its notation.
#[must_use]
pub fn parse(source: &str) -> (Option<Node>, Vec<Syntax>) {
    let mut parser = Parser {
        source,
        lexer: Lexer::new(source),
        last: Span::default(),
        next: (Token::End, Span::default()),
        depth: 0,
        slips: Vec::new(),
    };
    match parser.file() {
        Ok(node) => (Some(node), parser.slips),
        Err(stop) => {
            parser.slips.push(stop);
            (None, parser.slips)
        }
    }
}

struct Parser<'s> {
    source: &'s str,
    lexer: Lexer<'s>,
    /// Where the token that was taken last stands.
    last: Span,
    /// The token that has been seen and not yet taken.
    next: (Token, Span),
    depth: usize,
    slips: Vec<Syntax>,
}

impl Parser<'_> {
    fn file(&mut self) -> Result<Node, Syntax> {
        self.advance()?;
        if self.next.0 == Token::End {
            return Err(Syntax::new(0, "empty: found no scenario, wanted ( format: 1, id: ... )"));
        }
        let node = self.value()?;
        match self.next.0 {
            Token::End => Ok(node),
            _ => Err(self.unexpected("the end of the file")),
        }
    }

    /// Takes the next token.
    fn advance(&mut self) -> Result<(Token, Span), Syntax> {
        self.last = self.next.1;
        let next = self.lexer.token()?;
        Ok(std::mem::replace(&mut self.next, next))
    }

    fn at_mark(&self, mark: char) -> bool {
        self.next.0 == Token::Mark(mark)
    }

    /// Whether the token that has been seen begins a value.
    fn at_value(&self) -> bool {
        match self.next.0 {
            Token::Mark(mark) => matches!(mark, '(' | '[' | '{'),
            Token::End => false,
            _ => true,
        }
    }

    /// A text over several lines, with more right behind it, has most likely lost its closing quote long before.
    fn check_text_ends(&self) -> Result<(), Syntax> {
        let taken = &self.source[self.last.start..self.last.end];
        if taken.starts_with('"') && taken.contains('\n') {
            return Err(Syntax::new(
                self.last.start,
                "text over several lines without ',' after it: is a '\"' missing at its end?",
            ));
        }
        Ok(())
    }

    fn unexpected(&self, wanted: &str) -> Syntax {
        let found = match &self.next.0 {
            Token::Mark(mark) => format!("'{}'", mark.escape_debug()),
            Token::Name(name) => format!("'{name}'"),
            Token::Text(_) => "a text".to_owned(),
            Token::Char(_) => "a character".to_owned(),
            Token::Number(_) => "a number".to_owned(),
            Token::End => "the end of the file".to_owned(),
        };
        Syntax::new(self.next.1.start, format!("found {found}, wanted {wanted}"))
    }

    fn value(&mut self) -> Result<Node, Syntax> {
        if self.depth == DEEPEST {
            return Err(Syntax::new(
                self.next.1.start,
                format!("nested too deeply: allowed are {DEEPEST} brackets inside each other"),
            ));
        }
        self.depth += 1;
        let node = self.value_inside();
        self.depth -= 1;
        node
    }

    fn value_inside(&mut self) -> Result<Node, Syntax> {
        let bracket = match self.next.0 {
            Token::Mark(mark @ ('(' | '[' | '{')) => Some(mark),
            Token::Mark(_) | Token::End => return Err(self.unexpected("a value")),
            _ => None,
        };
        let (token, span) = self.advance()?;
        let value = match (token, bracket) {
            (_, Some('(')) => return self.round(None, span),
            (_, Some('[')) => return self.list(span),
            (_, Some(_)) => return self.map(span),
            (Token::Name(name), _) if self.at_mark('(') => {
                self.advance()?;
                return self.round(Some(name), span);
            }
            (Token::Name(name), _) => match name.as_str() {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => Value::Name(name),
            },
            (Token::Text(text), _) => Value::Text(text),
            (Token::Char(character), _) => Value::Char(character),
            (Token::Number(number), _) => Value::Number(number),
            (Token::Mark(_) | Token::End, _) => return Err(self.unexpected("a value")),
        };
        Ok(Node { span, value })
    }

    /// Between `(` and `)`: fields or plain values.
    fn round(&mut self, name: Option<String>, open: Span) -> Result<Node, Syntax> {
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        let end = self.inside(open, ')', |parser| {
            let node = parser.value()?;
            if !parser.colon()? {
                items.push(node);
                return Ok(());
            }
            let Node { span: name_span, value: Value::Name(name) | Value::Text(name) } = node else {
                return Err(Syntax::new(node.span.start, format!("found {node} before ':', wanted a field's name")));
            };
            if parser.source[name_span.start..].starts_with('"') {
                parser.slips.push(Syntax::new(name_span.start, format!("the field's name stands without quotes: {name}")));
            }
            let node = parser.value()?;
            fields.push(Field { name, name_span, node });
            Ok(())
        })?;
        if !fields.is_empty() {
            let nameless =
                |item: &Node| Syntax::new(item.span.start, format!("found {item}, wanted a field: its name, ':' and its value"));
            self.slips.extend(items.drain(..).map(|item| nameless(&item)));
        }
        let value = if fields.is_empty() { Value::Tuple { name, items } } else { Value::Struct { name, fields } };
        Ok(Node { span: Span { start: open.start, end }, value })
    }

    fn list(&mut self, open: Span) -> Result<Node, Syntax> {
        let mut items = Vec::new();
        let end = self.inside(open, ']', |parser| {
            items.push(parser.value()?);
            Ok(())
        })?;
        Ok(Node { span: Span { start: open.start, end }, value: Value::List(items) })
    }

    fn map(&mut self, open: Span) -> Result<Node, Syntax> {
        let mut entries = Vec::new();
        let end = self.inside(open, '}', |parser| {
            let key = parser.value()?;
            if !parser.colon()? {
                return Err(parser.unexpected("':' between a key and its value"));
            }
            entries.push((key, parser.value()?));
            Ok(())
        })?;
        Ok(Node { span: Span { start: open.start, end }, value: Value::Map(entries) })
    }

    /// Takes a `:`; a `=` counts as one, but is a slip.
    fn colon(&mut self) -> Result<bool, Syntax> {
        if self.at_mark('=') {
            self.slips.push(Syntax::new(self.next.1.start, "found '=', wanted ':' between a name and its value"));
        } else if !self.at_mark(':') {
            return Ok(false);
        }
        self.advance()?;
        Ok(true)
    }

    /// Runs `one` for each thing up to `close`; answers where the bracket ends.
    fn inside(&mut self, open: Span, close: char, mut one: impl FnMut(&mut Self) -> Result<(), Syntax>) -> Result<usize, Syntax> {
        while !self.at_mark(close) {
            if self.slips.len() > MOST_SLIPS {
                return Err(self.unexpected("fewer slips of notation before it"));
            }
            if matches!(self.next.0, Token::End | Token::Mark(')' | ']' | '}')) {
                let (line, column) = line_column(self.source, open.start);
                return Err(self.unexpected(&format!("'{close}' for the bracket opened at {line}:{column}")));
            }
            one(self)?;
            if self.at_mark(',') {
                self.advance()?;
            } else if self.at_mark(';') {
                self.slips.push(Syntax::new(self.next.1.start, "found ';', wanted ','"));
                self.advance()?;
            } else if self.at_value() {
                self.check_text_ends()?;
                self.slips.push(self.unexpected("',' before it"));
            }
        }
        Ok(self.advance()?.1.end)
    }
}
