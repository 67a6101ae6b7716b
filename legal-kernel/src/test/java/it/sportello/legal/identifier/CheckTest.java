package it.sportello.legal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void theFirstConditionThatFailsNamesTheDefect() {
        Check check = Check.that(Check.form("[0-9]+"), IdentifierFinding.CIG_FORM)
                .then(text -> Integer.parseInt(text) > 0, IdentifierFinding.CIG_ZEROS)
                .then(text -> Integer.parseInt(text) % 2 == 0, IdentifierFinding.CIG_CHECK);
        assertThat(check.defect("no number")).contains(IdentifierFinding.CIG_FORM);
        assertThat(check.defect("0")).contains(IdentifierFinding.CIG_ZEROS);
        assertThat(check.defect("7")).contains(IdentifierFinding.CIG_CHECK);
        assertThat(check.defect("8")).isEmpty();
    }

    @Test
    void aTextLongerThanAnyIdentifierIsNotEvenSearched() {
        assertThat(Check.form("0*").test("0".repeat(Check.LONGEST))).isTrue();
        assertThat(Check.form("0*").test("0".repeat(Check.LONGEST + 1))).isFalse();
    }
}
