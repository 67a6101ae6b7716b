package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OnePerRuleTest {

    private static List<Decision> decide(Gonnostramatza.Draft... drafts) {
        return Gonnostramatza.EVALUATOR
                .decideAll(List.of(drafts).stream()
                        .map(Gonnostramatza.Draft::application)
                        .toList())
                .decisions();
    }

    @Test
    void theSecondOfAFamilyByProtocolIsExcludedWhateverTheOrderOfTheList() {
        List<Decision> decisions = decide(draft().protocol(8), draft().protocol(7));
        assertThat(decisions).extracting(Decision::protocol).containsExactly(7L, 8L);
        assertThat(decisions.get(0)).isInstanceOf(Decision.Admitted.class);
        assertThat(decisions.get(1)).isInstanceOf(Decision.Excluded.class);
        assertThat(decisions.get(1).basis().unmet().get(0).seen()).isEqualTo(7L);
    }

    @Test
    void anotherFamilyDoesNotMatter() {
        assertThat(decide(draft().protocol(7), draft().protocol(8).family("F2")))
                .allMatch(Decision.Admitted.class::isInstance);
    }

    @Test
    void afterOneThatIsExcludedTheNextOfTheFamilyIsIn() {
        List<Decision> decisions =
                decide(draft().protocol(7).residence("Ales"), draft().protocol(8), draft().protocol(9));
        assertThat(decisions.get(1)).isInstanceOf(Decision.Admitted.class);
        assertThat(decisions.get(2)).isInstanceOf(Decision.Excluded.class);
    }

    @Test
    void afterOneThatIsNotFinalItCannotBeTold() {
        for (Gonnostramatza.Draft first : List.of(
                draft().unknown("fit for service"),
                draft().without("tax code"),
                draft().received("2010-05-06T00:00:00"))) {
            assertThat(decide(first, draft().protocol(8)).get(1)).isInstanceOf(Decision.ToBeDecided.class);
        }
    }

    @Test
    void whoIsExcludedAnywayStaysExcluded() {
        assertThat(decide(
                                draft().unknown("fit for service"),
                                draft().protocol(8).residence("Ales"))
                        .get(1))
                .isInstanceOf(Decision.Excluded.class);
    }

    @Test
    void twoOfAFamilyUnderTheSameNumberAreForAPerson() {
        List<Decision> decisions = decide(draft(), draft());
        assertThat(decisions).allMatch(Decision.ToBeDecided.class::isInstance);
        assertThat(decisions.get(0).motivazione(Locale.ITALIAN)).contains("lo stesso numero di protocollo (1)");
    }

    @Test
    void aNoticeWithoutTheRuleTakesBoth() {
        NoticeEvaluator all = Gonnostramatza.evaluator(
                Gonnostramatza.NOTICE.replaceFirst("(?s)  one per:\n.*?(?=  requirements held on:)", ""));
        assertThat(all.decideAll(List.of(
                                draft().protocol(7).application(),
                                draft().protocol(8).application()))
                        .decisions())
                .allMatch(Decision.Admitted.class::isInstance);
    }

    private static Decisions menfi(String keep, Application... applications) {
        String notice = Made.notice("residence: Prova", "")
                .replace(
                        "  requirements held on",
                        "  one per: {%s, source: art. 4}\n  requirements held on".formatted(keep));
        return Made.check(notice, java.util.Map.of()).result().orElseThrow().decideAll(List.of(applications));
    }

    private static Application born(long protocol, String born, String family) {
        Application made = Made.application(
                protocol,
                "2024-03-10T10:00:00",
                family.isEmpty() ? "" : "\"registryFamily\": \"%s\"".formatted(family));
        return Made.of(
                new Application.Applicant(
                        made.applicant().codiceFiscale(),
                        java.util.Optional.of(born)
                                .filter(day -> !day.isEmpty())
                                .map(java.time.LocalDate::parse),
                        made.applicant().residence()),
                made);
    }

    private static List<String> outcomes(Decisions decisions) {
        return decisions.decisions().stream()
                .map(decision -> decision.protocol() + " "
                        + decision.fold(it -> "in", it -> "reserve", it -> "complete", it -> "out", it -> "decide"))
                .toList();
    }

    /** Menfi 2016 (row 31 of the survey): of one family the oldest. */
    @Test
    void theOldestOfAFamilyIsKept() {
        String keep = "group: registry family, keep: oldest";
        assertThat(outcomes(menfi(keep, born(1, "1980-01-01", "F"), born(2, "1970-01-01", "F"))))
                .containsExactly("1 out", "2 in");
        assertThat(outcomes(menfi(keep, born(1, "1970-01-01", "F"), born(2, "1970-01-01", "F"))))
                .containsExactly("1 in", "2 out");
        assertThat(outcomes(menfi(keep, born(1, "1980-01-01", "F"), born(2, "", "F"), born(3, "1980-01-01", "G"))))
                .containsExactly("1 decide", "2 decide", "3 in");
    }

    @Test
    void withoutTheFamilyItCannotBeTold() {
        assertThat(outcomes(menfi("group: registry family, keep: first by protocol", born(1, "1980-01-01", ""))))
                .containsExactly("1 complete");
    }

    @Test
    void onePerApplicantGoesByTheCodiceFiscale() {
        String keep = "group: applicant, keep: first by protocol";
        assertThat(outcomes(menfi(keep, born(2, "1980-01-01", "F"), born(1, "1980-01-01", "G"))))
                .containsExactly("1 in", "2 out");
    }
}
