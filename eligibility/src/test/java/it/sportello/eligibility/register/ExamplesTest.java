package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.codes;
import static it.sportello.eligibility.register.Registers.state;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.register.RegisterState.Fate;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The registers and the events of examples/notices. */
class ExamplesTest {

    private static RegisterHistory history(Register register, String folder) {
        return register.history(Registers.READER.readList(
                Registers.NOTICES.resolve(folder).resolve("register-events.json"), RegisterEvent.class));
    }

    private static final RegisterHistory LIST = history(Registers.LIST, "capannori-2018");
    private static final RegisterHistory ALBO = history(Registers.ALBO, "ragusa-2008");

    @Test
    void theRulesAreSoundAndWarnOfTheirReadingsAndSilences() {
        for (String rules : new String[] {Registers.CAPANNORI, Registers.RAGUSA}) {
            Outcome<Register> outcome = Registers.check(rules);
            assertThat(outcome).isInstanceOf(Outcome.Computed.class);
            assertThat(outcome.findings())
                    .allMatch(it ->
                            it.severity() == Severity.WARNING && it.location().line() > 0);
            assertThat(outcome.findings().stream().filter(it -> it.code() == KernelFinding.CHOSEN_READING))
                    .hasSameSizeAs(outcome.result().orElseThrow().rules().readings());
        }
    }

    @Test
    void everyReadingIsNamedByAClause() {
        for (String rules : new String[] {Registers.CAPANNORI, Registers.RAGUSA}) {
            Registers.register(rules)
                    .rules()
                    .readings()
                    .forEach(reading -> assertThat(rules)
                            .containsPattern("readings: \\[[^\\]]*\\b" + java.util.regex.Pattern.quote(reading.id())
                                    + "\\b[^\\]]*]"));
        }
    }

    @Test
    void capannoriTheFindingsAreThoseOfTheReadme() {
        assertThat(codes(LIST))
                .containsExactly(
                        "ELIG-0344",
                        "ELIG-0343",
                        "ELIG-0349",
                        "ELIG-0352",
                        "ELIG-0339",
                        "ELIG-0357",
                        "ELIG-0357",
                        "ELIG-0357");
    }

    @Test
    void capannoriWhoIsEnrolledWhen() {
        assertThat(state(LIST, "2018-07-09").enrolled()).isEmpty();
        assertThat(state(LIST, "2018-07-10").enrolled())
                .extracting(RegisterState.Enrolment::body)
                .containsExactly("99000010001", "99000020000");
        assertThat(state(LIST, "2018-07-30").enrolled()).hasSize(3);
        assertThat(state(LIST, "2018-08-01").enrolled())
                .extracting(RegisterState.Enrolment::body)
                .containsExactly("99000020000", "99000030009");
        assertThat(state(LIST, "2018-08-02").pending())
                .extracting(RegisterState.Pending::body)
                .containsExactly("99000050007", "99000060006");
        assertThat(state(LIST, "2018-08-02").pending().get(1).session()).contains(LocalDate.of(2018, 12, 29));
        assertThat(LIST.lastDay()).contains(LocalDate.of(2018, 8, 2));
    }

    @Test
    void ragusaTheFindingsAreThoseOfTheReadme() {
        assertThat(codes(ALBO)).containsExactly("ELIG-0355", "ELIG-0345");
    }

    @Test
    void ragusaWhoIsEnrolledWhenAndWhy() {
        assertThat(state(ALBO, "2008-06-30").enrolled())
                .extracting(it -> it.body() + " " + it.section().orElseThrow() + " " + it.event())
                .containsExactly("99000080004 cleaning R02", "99000070005 green R04", "99000070005 cleaning R04");
        assertThat(state(ALBO, "2008-07-01").enrolled()).hasSize(2);
        assertThat(state(ALBO, "2009-07-15").enrolled())
                .extracting(RegisterState.Enrolment::body)
                .containsExactly("99000090003");
        assertThat(state(ALBO, "2009-07-15").assignments())
                .extracting(it -> it.assignment() + " " + it.fate())
                .containsExactly("parco urbano " + Fate.REVOKED, "viali " + Fate.RUNNING);
        assertThat(state(ALBO, "2009-11-02")
                        .enrolled()
                        .get(0)
                        .doubt()
                        .orElseThrow()
                        .text(Locale.ITALIAN))
                .isEqualTo("da decidere: revisione 2009 chiesta il 02/11/2009, e il termine era il 31/10/2009");
    }

    @Test
    void theReadmesNameEveryEvent() throws java.io.IOException {
        for (String folder : new String[] {"capannori-2018", "ragusa-2008"}) {
            String readme = java.nio.file.Files.readString(
                    Registers.NOTICES.resolve(folder).resolve("README.md"));
            (folder.startsWith("c") ? LIST : ALBO)
                    .events()
                    .forEach(event -> assertThat(readme).contains(event.id()));
        }
    }
}
