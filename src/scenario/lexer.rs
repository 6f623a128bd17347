//! Lexer: cuts a RON text into tokens with their places. Numbers and texts come out as values.

use super::tree::{Number, Span, shortened};

/// What stops the reading of a text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syntax {
    pub at: usize,
    pub message: String,
}

impl Syntax {
    pub fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A bracket, a comma, a colon, or a character that has no business here.
    Mark(char),
    Name(String),
    Text(String),
    Char(char),
    Number(Number),
    End,
}

pub struct Lexer<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Lexer<'s> {
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        Self { source, at: if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 } }
    }

    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    /// Takes the longest run of characters that fit.
    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'s str {
        let rest = self.rest();
        let end = rest.find(|character| !fits(character)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// The next token; [`Token::End`] again and again at the end.
    pub fn token(&mut self) -> Result<(Token, Span), Syntax> {
        self.skip_blank()?;
        let start = self.at;
        let token = match self.peek() {
            None => Token::End,
            Some('"') => self.text()?,
            Some('\'') => self.character()?,
            Some('r') if self.rest()[1..].trim_start_matches('#').starts_with('"') => self.raw_text()?,
            Some(first) if first.is_ascii_digit() || matches!(first, '.' | '+' | '-') => self.number()?,
            Some(first) if first.is_alphabetic() || first == '_' => self.name(),
            Some(other) => {
                self.bump();
                Token::Mark(other)
            }
        };
        Ok((token, Span { start, end: self.at }))
    }

    /// Blanks, comments and `#![enable(...)]` lines.
    fn skip_blank(&mut self) -> Result<(), Syntax> {
        loop {
            self.take_while(char::is_whitespace);
            let rest = self.rest();
            if rest.starts_with("//") {
                self.take_while(|character| character != '\n');
            } else if rest.starts_with("/*") {
                self.block_comment()?;
            } else if rest.starts_with("#!") {
                let end = rest.find(']').ok_or_else(|| Syntax::new(self.at, "'#![' is never closed by ']'"))?;
                self.at += end + 1;
            } else {
                return Ok(());
            }
        }
    }

    /// `/* ... */`, which may hold others.
    fn block_comment(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        let mut depth = 0_u32;
        loop {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return Ok(());
                }
            } else if self.bump().is_none() {
                return Err(Syntax::new(start, "comment '/*' is never closed by '*/'"));
            }
        }
    }

    fn name(&mut self) -> Token {
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let name = self.take_while(|character| character.is_alphanumeric() || matches!(character, '_' | '-'));
        match name {
            "inf" => Token::Number(Number::Real(f64::INFINITY)),
            "NaN" => Token::Number(Number::Real(f64::NAN)),
            _ => Token::Name(name.to_owned()),
        }
    }

    fn number(&mut self) -> Result<Token, Syntax> {
        let start = self.at;
        let sign = self.take_while(|character| matches!(character, '+' | '-'));
        let mut text =
            String::from(self.take_while(|character| character.is_alphanumeric() || matches!(character, '_' | '.' | '%')));
        // The sign of an exponent belongs to the number: `1e-3`.
        if text.ends_with(['e', 'E']) && !text.starts_with("0x") && self.rest().starts_with(['+', '-']) {
            text.extend(self.bump());
            text.push_str(self.take_while(|character| character.is_alphanumeric()));
        }
        let written = format!("{sign}{text}");
        parse_number(&written.replace('_', "")).map(Token::Number).ok_or_else(|| {
            let written = shortened(&written);
            Syntax::new(start, format!("'{written}' is not a number; a value with a unit stands in quotes: \"{written}\""))
        })
    }

    fn text(&mut self) -> Result<Token, Syntax> {
        let start = self.at;
        self.bump();
        let mut text = String::new();
        loop {
            match self.bump() {
                Some('"') => return Ok(Token::Text(text)),
                Some('\\') => text.push(self.escape()?),
                Some(character) => text.push(character),
                None => return Err(Syntax::new(start, "text is never closed by '\"'")),
            }
        }
    }

    /// `r"..."` and `r#"..."#`, in which nothing is escaped.
    fn raw_text(&mut self) -> Result<Token, Syntax> {
        let start = self.at;
        self.bump();
        let close = format!("\"{}", self.take_while(|character| character == '#'));
        self.bump();
        let end = self.rest().find(&close).ok_or_else(|| Syntax::new(start, format!("text is never closed by '{close}'")))?;
        let text = self.rest()[..end].to_owned();
        self.at += end + close.len();
        Ok(Token::Text(text))
    }

    fn character(&mut self) -> Result<Token, Syntax> {
        let start = self.at;
        self.bump();
        let character = match self.bump() {
            Some('\\') => self.escape()?,
            Some(character) if character != '\'' => character,
            _ => return Err(Syntax::new(start, "character in ' ' is missing")),
        };
        match self.bump() {
            Some('\'') => Ok(Token::Char(character)),
            _ => Err(Syntax::new(start, "more than one character in ' '; a text stands in \" \"")),
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Result<char, Syntax> {
        let start = self.at - 1;
        let unknown = || Syntax::new(start, "unknown escape; allowed: \\\" \\\\ \\' \\n \\r \\t \\0 \\x41 \\u{6c34}");
        let code = match self.bump().ok_or_else(unknown)? {
            'n' => return Ok('\n'),
            'r' => return Ok('\r'),
            't' => return Ok('\t'),
            '0' => return Ok('\0'),
            same @ ('"' | '\'' | '\\') => return Ok(same),
            'x' => {
                let code = self.rest().get(..2).ok_or_else(unknown)?;
                self.at += 2;
                code
            }
            'u' if self.bump() == Some('{') => {
                let code = self.take_while(|character| character.is_ascii_hexdigit());
                if self.bump() != Some('}') {
                    return Err(unknown());
                }
                code
            }
            _ => return Err(unknown()),
        };
        u32::from_str_radix(code, 16).ok().and_then(char::from_u32).ok_or_else(unknown)
    }
}

/// `12`, `-3.5`, `1e-3`, `0x1f`, `-inf`, `NaN`.
fn parse_number(text: &str) -> Option<Number> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let signed = |whole: i128| Number::Whole(if negative { -whole } else { whole });
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = digits.strip_prefix(prefix) {
            return u64::from_str_radix(digits, radix).ok().map(|whole| signed(i128::from(whole)));
        }
    }
    match digits {
        "inf" => return Some(Number::Real(if negative { f64::NEG_INFINITY } else { f64::INFINITY })),
        "NaN" => return Some(Number::Real(f64::NAN)),
        _ if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') => return None,
        _ => {}
    }
    if digits.bytes().all(|digit| digit.is_ascii_digit()) && digits.len() < 30 {
        return digits.parse().ok().map(signed);
    }
    let real: f64 = digits.parse().ok()?;
    Some(Number::Real(if negative { -real } else { real }))
}
