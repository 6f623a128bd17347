//! Rank: which of the varied parameters moves a measure most. For numbers Spearman's rank correlation (1904), for choices
//! the correlation ratio of the ranks; both are 0 where nothing follows and 1 where all does, and need no straight line.
//! What chance alone reaches in one of twenty such tables, however many parameters they hold, is marked as such (Kruskal and
//! Wallis 1952; Bonferroni 1936). Seen in many measures at once, one in twenty of them still passes.

use super::numbers::{Spread, quantile};
use super::sheet::Factor;
use crate::sweep::probit;
use crate::units::format_digits;

/// Of tables in which nothing follows, this share has a parameter without a mark.
const ONE_IN: f64 = 0.05;

/// A parameter, and how strongly a measure follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    pub id: String,
    /// -1 to 1 for numbers, 0 to 1 for choices.
    pub strength: f64,
    pub numeric: bool,
    /// Not stronger than what chance alone reaches in one table of twenty.
    pub by_chance: bool,
    /// The measure's values in parts of the runs: lowest and highest third of a number, each of the choices.
    pub pulls: Vec<Pull>,
}

/// A part of the runs and what the measure was there.
#[derive(Clone, Debug, PartialEq)]
pub struct Pull {
    /// `3.1 to 7.2`, `platform`.
    pub at: String,
    pub count: usize,
    /// Of those with a number.
    pub mean: f64,
    /// With those in which it never happened.
    pub median: f64,
}

/// All that was varied, the strongest first; `values` are of the same runs. Empty where the measure never varies.
#[must_use]
pub fn levers(factors: &[Factor], values: &[f64]) -> Vec<Lever> {
    if Spread::of(values).constant() {
        return Vec::new();
    }
    let mut levers: Vec<Lever> =
        factors.iter().filter_map(|factor| lever(factor, values, ONE_IN / factors.len() as f64)).collect();
    levers.sort_by(|a, b| b.strength.abs().total_cmp(&a.strength.abs()).then_with(|| a.id.cmp(&b.id)));
    levers
}

fn lever(factor: &Factor, values: &[f64], one_in: f64) -> Option<Lever> {
    let known = |index: &usize| !values[*index].is_nan();
    let rows: Vec<usize> = (0..values.len()).filter(known).collect();
    let outcomes: Vec<f64> = rows.iter().map(|row| values[*row]).collect();
    let (strength, freedom, pulls) = match &factor.numbers {
        Some(numbers) => {
            let numbers: Vec<f64> = rows.iter().map(|row| numbers[*row]).collect();
            (spearman(&numbers, &outcomes)?, 1, thirds(&numbers, &outcomes))
        }
        None => {
            let names: Vec<&str> = rows.iter().map(|row| factor.texts[*row].as_str()).collect();
            (ratio(&names, &outcomes)?, groups(&names).len() - 1, choices(&names, &outcomes))
        }
    };
    let by_chance = strength * strength * (outcomes.len() as f64 - 1.0) <= chance(freedom as f64, one_in);
    Some(Lever { id: factor.id.clone(), strength, numeric: factor.numbers.is_some(), by_chance, pulls })
}

/// What the chi-squared distribution passes with this share, after Wilson and Hilferty (1931), to three per cent.
fn chance(freedom: f64, share: f64) -> f64 {
    let root = 1.0 - 2.0 / (9.0 * freedom) + probit(1.0 - share) * (2.0 / (9.0 * freedom)).sqrt();
    freedom * root * root * root
}

/// Ranks from 1; equal values share the middle of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let same = order[start..].iter().take_while(|index| values[**index] == values[order[start]]).count();
        let middle = (2 * start + same + 1) as f64 / 2.0;
        order[start..start + same].iter().for_each(|index| ranks[*index] = middle);
        start += same;
    }
    ranks
}

/// `None` where one of the two does not vary.
fn spearman(a: &[f64], b: &[f64]) -> Option<f64> {
    let (a, b) = (ranks(a), ranks(b));
    let mean = (a.len() as f64 + 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    let size = (product(&a, &a) * product(&b, &b)).sqrt();
    (size > 0.0).then(|| product(&a, &b) / size)
}

/// Root of the share of the ranks' variance that lies between the groups; `None` with fewer than two groups.
fn ratio(names: &[&str], values: &[f64]) -> Option<f64> {
    let ranks = ranks(values);
    let mean = (ranks.len() as f64 + 1.0) / 2.0;
    let total: f64 = ranks.iter().map(|rank| (rank - mean) * (rank - mean)).sum();
    let groups = groups(names);
    let between: f64 = groups
        .iter()
        .map(|(_, rows)| {
            let own = rows.iter().map(|row| ranks[*row]).sum::<f64>() / rows.len() as f64;
            rows.len() as f64 * (own - mean) * (own - mean)
        })
        .sum();
    (total > 0.0 && groups.len() > 1).then(|| (between / total).sqrt())
}

/// Names and the rows of each, in alphabetical order.
fn groups<'a>(names: &[&'a str]) -> Vec<(&'a str, Vec<usize>)> {
    let mut groups = std::collections::BTreeMap::<&str, Vec<usize>>::new();
    for (row, name) in names.iter().enumerate() {
        groups.entry(name).or_default().push(row);
    }
    groups.into_iter().collect()
}

fn choices(names: &[&str], values: &[f64]) -> Vec<Pull> {
    groups(names).into_iter().map(|(name, rows)| pull(name.to_owned(), &rows, values)).collect()
}

/// The runs with the lowest third of the number, and those with the highest.
fn thirds(numbers: &[f64], values: &[f64]) -> Vec<Pull> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
    let third = order.len().div_ceil(3);
    // Runs with the same number are not torn apart.
    let low = order.iter().take_while(|row| numbers[**row] <= numbers[order[third - 1]]).count();
    let high = order.iter().rev().take_while(|row| numbers[**row] >= numbers[order[order.len() - third]]).count();
    [&order[..low], &order[order.len() - high..]]
        .map(|rows| {
            let ends = (numbers[rows[0]], numbers[rows[rows.len() - 1]]);
            // Rounded for people: the values themselves stand in the table.
            let [low, high] = [ends.0, ends.1].map(|end| format_digits(end, 3));
            let at = if ends.0 == ends.1 { low } else { format!("{low} to {high}") };
            pull(at, rows, values)
        })
        .into()
}

fn pull(at: String, rows: &[usize], values: &[f64]) -> Pull {
    let mut own: Vec<f64> = rows.iter().map(|row| values[*row]).collect();
    own.sort_by(f64::total_cmp);
    Pull { at, count: own.len(), mean: Spread::of(&own).mean, median: quantile(&own, 0.5) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(id: &str, texts: &[&str]) -> Factor {
        Factor::of(id, texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn equal_values_share_their_ranks() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, f64::INFINITY, 2.0]), [3.5, 1.0, 3.5, 5.0, 2.0]);
    }

    #[test]
    fn spearman_agrees_with_a_value_by_hand() {
        // Ranks 1 to 5 against 2, 1, 4, 3, 5: the squared differences sum to 4, so 1 - 6 * 4 / (5 * 24) = 0.8.
        let found = spearman(&[10.0, 20.0, 30.0, 40.0, 50.0], &[5.0, 1.0, 80.0, 7.0, 1e9]).unwrap();
        assert!((found - 0.8).abs() < 1e-15, "{found}");
        assert_eq!(spearman(&[1.0, 2.0, 3.0], &[9.0, 4.0, 1.0]), Some(-1.0));
        assert_eq!(spearman(&[1.0, 1.0], &[1.0, 2.0]), None);
    }

    #[test]
    fn a_choice_counts_by_the_ranks_between_its_groups() {
        // Ranks 1, 2 | 3, 4: the groups' means 1.5 and 3.5 hold 4 of the 5 of variance.
        let found = ratio(&["a", "a", "b", "b"], &[1.0, 2.0, 8.0, 9.0]).unwrap();
        assert!((found - 0.8_f64.sqrt()).abs() < 1e-15, "{found}");
        assert_eq!(ratio(&["a", "a"], &[1.0, 2.0]), None);
    }

    #[test]
    fn the_strongest_comes_first_and_says_where_it_leads() {
        let weak = factor("weak", &["1", "2", "3", "1", "2", "3", "1", "2"]);
        let factors = [weak, factor("who", &["a", "a", "a", "a", "b", "b", "b", "b"])];
        let values = [1.0, 2.0, 3.0, 4.0, 10.0, 11.0, f64::INFINITY, f64::INFINITY];
        let levers = levers(&factors, &values);
        assert_eq!(levers.iter().map(|lever| lever.id.as_str()).collect::<Vec<_>>(), ["who", "weak"]);
        let pull = &levers[0].pulls[1];
        assert_eq!((pull.at.as_str(), pull.count, pull.mean, pull.median), ("b", 4, 10.5, f64::INFINITY));
        assert_eq!(levers[1].pulls[1], Pull { at: "2 to 3".into(), count: 5, mean: 6.5, median: 10.0 });
        assert!(super::levers(&factors, &[1.0; 8]).is_empty(), "it never varies");
        assert!(!levers[0].by_chance && levers[1].by_chance, "{levers:?}");
    }

    #[test]
    fn chance_agrees_with_the_table_of_chi_squared() {
        let rare = [(1.0, 0.01, 6.635), (5.0, 0.01, 15.086)];
        for (freedom, share, wanted) in [(1.0, 0.05, 3.841), (2.0, 0.05, 5.991), (30.0, 0.05, 43.773)].into_iter().chain(rare) {
            let found = chance(freedom, share);
            assert!((found / wanted - 1.0).abs() < 0.03, "{freedom}, {share}: {found}");
        }
    }
}
