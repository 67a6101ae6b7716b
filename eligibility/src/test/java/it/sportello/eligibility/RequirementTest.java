package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of a notice says of requirements and amounts that do not fit together. */
class RequirementTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            evidence: []                                               | ELIG-0002 /requirements/0
            residence: X, fact: {name: f, when: at application}        | ELIG-0002 /requirements/0
            all: [], any: []                                           | ELIG-0002 /requirements/0
            evidence: [x], residence: X                                | ELIG-0004 /requirements/0/evidence/0
            number: {name: n}                                          | ELIG-0024 /requirements/0/number
            number: {name: n, at least: 1, more: [{each: 1, of: m, source: art. 1}]} | ELIG-0024 /requirements/0/number/more
            number: {name: n, at least: 2, at most: 1}                 | ELIG-0025 /requirements/0/number
            day: {name: d}                                             | ELIG-0024 /requirements/0/day
            day: {name: d, since: {}}                                  | ELIG-0024 /requirements/0/day/since
            day: {name: d, from: 2024-01-02, to: 2024-01-01}           | ELIG-0025 /requirements/0/day
            age: {}                                                    | ELIG-0024 /requirements/0/age
            age: {to: 65}                                              | ELIG-0026 /requirements/0/age/until
            age: {from: 18, until: birthday}                           | ELIG-0026 /requirements/0/age/until
            age: {from: 66, to: 65, until: birthday}                   | ELIG-0007 /requirements/0/age
            held on: {day: stated, source: art. 1}, residence: X       | ELIG-0027 /requirements/0/held on/on
            held on: {day: closing, on: 2024-01-01, source: art. 1}, residence: X | ELIG-0027 /requirements/0/held on/on
            held on: {day: closing, source: ;}, residence: X           | ELIG-0005 /requirements/0/held on/source
            at least: {count: 2, of: [{id: a, label: a, source: art. 1, residence: X}]} | ELIG-0028 /requirements/0/at least/count
            among: {who: members, at least: 2, at most: 1, meet: [{id: a, label: a, source: art. 1, residence: X}]} | ELIG-0025 /requirements/0/among
            among: {who: members, meet: [{id: a, label: a, source: art. 1, assessment: {by: X}}]} | ELIG-0029 /requirements/0/among/meet/0
            among: {who: members, meet: [{id: a, label: a, source: art. 1, any: [{id: b, label: b, source: art. 1, assessment: {by: X}}]}]} | ELIG-0029 /requirements/0/among/meet/0/any/0
            any: [{id: it, label: a, source: art. 1, residence: X}]    | ELIG-0001 /requirements/0/any/0/id
            all: [{id: a, label: a, source: ;, residence: X}]          | ELIG-0005 /requirements/0/all/0/source
            isee: {indicator: ordinario, at most: 1.00, exempt incomes: {a: b}, omissions: accept, source: art. 1} | ELIG-0030 /requirements/0/isee/exempt incomes
            isee: {indicator: ridefinito, at most: 1.00, rounding: {unit: 0.01, mode: half up}, source: art. 1} | ELIG-0030 /requirements/0/isee/exempt incomes
            isee: {indicator: ordinario, prevails: ordinario, at most: 1.00, omissions: accept, source: art. 1} | ELIG-0031 /requirements/0/isee/prevails
            isee: {indicator: ordinario, prevails: ridefinito, at most: 1.00, omissions: accept, source: art. 1} | ELIG-0031 /requirements/0/isee/prevails
            isee: {indicator: ordinario, at most: 1.00, rounding: {unit: 1, mode: up}, omissions: accept, source: art. 1} | ELIG-0032 /requirements/0/isee/rounding
            isee: {indicator: ordinario, at most: 1.00, source: art. 1} | ELIG-0033 /requirements/0/isee
            number: {name: n, at most: 1, more: [{each: 1, of: m, source: ;}]} | ELIG-0005 /requirements/0/number/more/0/source
            """)
    void aRequirementThatDoesNotFitIsFoundAtItsPlace(String test, String finding) {
        assertThat(Made.errors(test, "")).contains(finding);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            duration: {months: 1, source: art. 1}                          | ELIG-0034 /benefit
            per hour: {amount: 1.00, source: art. 1}                       | ELIG-0035 /benefit
            monthly cap: {fixed: 10.00, source: art. 1}                    | ELIG-0035 /benefit
            amount: {fixed: 10.00, source: art. 1}                         | ELIG-0036 /benefit/amount/per
            amount: {per: once, source: art. 1}                            | ELIG-0037 /benefit/amount
            amount: {per: once, fixed: 1.00, by members: {1 or more: 1.00}, source: art. 1} | ELIG-0037 /benefit/amount
            amount: {per: once, share: {of: x, per cent: 50}, source: art. 1} | ELIG-0038 /benefit/amount/rounding
            amount: {per: once, on scale: {base: 1.00}, rounding: not stated, source: art. 1} | ELIG-0038 /benefit/amount/rounding
            amount: {per: once, fixed: 1.00, rounding: {unit: 0.001, mode: up}, source: art. 1} | ELIG-0013 /benefit/amount/rounding
            amount: {per: once, by isee: {of: it, bands: [{to: 1.00, amount: 1.00}]}, source: art. 1} | ELIG-0039 /benefit/amount/by isee/of
            amount: {per: once, by members: {2 or more: 1.00}, source: art. 1} | ELIG-0009 /benefit/amount/by members/2 or more
            amount: {per: once, by members: {1: 1.00}, source: art. 1}     | ELIG-0011 /benefit/amount/by members/1
            amount: {per: once, fixed: 1.00, plus: [{each: 1.00, of: x, source: ;}], source: art. 1} | ELIG-0005 /benefit/amount/plus/0/source
            amount: {per: once, fixed: 1.00, less: [{number: x, source: ;}], source: art. 1} | ELIG-0005 /benefit/amount/less/0/source
            amount: {per: once, fixed: 1.00, least: {amount: 1.00, below: raised, source: ;}, source: art. 1} | ELIG-0005 /benefit/amount/least/source
            amount: {per: once, fixed: 1.00, instead: [{when: {id: w, label: w, source: art. 1}, amount: 1.00}], source: art. 1} | ELIG-0002 /benefit/amount/instead/0/when
            """)
    void anAmountThatDoesNotFitIsFoundAtItsPlace(String benefit, String finding) {
        assertThat(Made.errors("residence: X", "benefit: {%s}".formatted(benefit)))
                .contains(finding);
    }

    @Test
    void bandsRiseAndReachAsFarAsTheRequirementAdmits() {
        String test = "isee: {indicator: ordinario, at most: 10.00, omissions: accept, source: art. 1}";
        String bands = "benefit: {amount: {per: once, source: art. 1, by isee: {of: it, bands: [%s]}}}";
        assertThat(Made.errors(test, bands.formatted("{to: 5.00, amount: 1.00}, {to: 10.00, amount: 1.00}")))
                .isEmpty();
        assertThat(Made.errors(test, bands.formatted("{to: 5.00, amount: 1.00}, {to: 9.99, amount: 1.00}")))
                .containsExactly("ELIG-0041 /benefit/amount/by isee/bands");
        assertThat(Made.errors(test, bands.formatted("{to: 10.00, amount: 1.00}, {to: 10.00, amount: 1.00}")))
                .containsExactly("ELIG-0040 /benefit/amount/by isee/bands/1/to");
    }

    @Test
    void aSoundRequirementHasNoFinding() {
        for (String test : new String[] {
            "residence: X",
            "age: {from: 18}",
            "age: {to: 65, until: birthday}",
            "number: {name: n, at least: 1, at most: 1}",
            "day: {name: d, since: {years: 1}}",
            "all: [{id: a, label: a, source: art. 1, residence: X}]",
            "among: {who: bodies, at least: 1, meet: [{id: a, label: a, source: art. 1, residence: X}]}"
        }) {
            assertThat(Made.errors(test, "")).as(test).isEmpty();
        }
    }

    @Test
    void aSpanIsAddedByTheCalendar() {
        Requirement.Span span = new Requirement.Span(Optional.of(1), Optional.of(1), Optional.of(1));
        assertThat(span.after(LocalDate.of(2023, 12, 31))).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(new Requirement.Span(Optional.empty(), Optional.empty(), Optional.empty())
                        .after(LocalDate.of(2024, 2, 29)))
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
