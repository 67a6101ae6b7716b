package it.sportello.eligibility.publication;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.draft;
import static it.sportello.eligibility.publication.PublicListTest.PROCEDURE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

    private static Placed placed(Decision decision) {
        return new Placed(decision, Optional.empty());
    }

    private static List<Finding> findings(Stage stage, Placed... placed) {
        return Publication.of(PROCEDURE, stage, List.of(placed)).findings();
    }

    @Test
    void nothingCannotBePublished() {
        assertThat(codes(findings(Stage.PROVISIONAL))).containsExactly("ELIG-0606");
    }

    @Test
    void aProcedureHasABodyATitleAndNoEmptyArticle() {
        Procedure blank = new Procedure(" ", "", Map.of(PublicOutcome.EXCLUDED, " "));
        assertThat(codes(Publication.of(blank, Stage.FINAL, List.of(placed(draft(1).decision())))
                        .findings()))
                .containsExactly("KERN-0005", "KERN-0005", "KERN-0005");
    }

    @Test
    void aProtocolNumberThatStandsTwiceIsRefused() {
        List<Finding> findings = findings(
                Stage.PROVISIONAL,
                placed(draft(3).decision()),
                placed(draft(2).decision()),
                placed(draft(3).residence("Ales").decision()),
                placed(draft(3).decision()));
        assertThat(codes(findings)).containsExactly("ELIG-0601");
        assertThat(findings.get(0).arguments()).containsExactly(3L);
    }

    @Test
    void decisionsOfTwoVersionsOfANoticeDoNotMix() {
        Decision decision = draft(1).decision();
        Decision.Basis basis = decision.basis();
        Decision other = new Decision.Admitted(
                new Decision.Basis(2, new RuleSet("other", "00"), basis.answers(), basis.findings()),
                ((Decision.Admitted) decision).award());
        List<Finding> findings = findings(Stage.FINAL, placed(decision), placed(other));
        assertThat(codes(findings)).containsExactly("ELIG-0602");
        assertThat(findings.get(0).arguments()).containsExactly(2);
    }

    @Test
    void onlyWhoIsAdmittedHasAPlace() {
        for (Cases.Draft draft : List.of(
                draft(7).residence("Ales"),
                draft(7).without("tax code"),
                draft(7).received(LocalDateTime.of(2010, 5, 6, 0, 0)))) {
            List<Finding> findings = findings(Stage.PROVISIONAL, new Placed(draft.decision(), Optional.of(1)));
            assertThat(codes(findings)).containsExactly("ELIG-0603");
            assertThat(findings.get(0).arguments()).containsExactly(7L);
        }
        assertThat(findings(
                        Stage.PROVISIONAL,
                        new Placed(draft(7).unknown("fit for service").decision(), Optional.of(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,1", "1,0"})
    void placesStartFromOne(int position, int found) {
        List<Finding> findings = findings(Stage.FINAL, new Placed(draft(7).decision(), Optional.of(position)));
        assertThat(codes(findings)).isEqualTo(found == 0 ? List.of() : List.of("ELIG-0604"));
    }

    @Test
    void aFinalListHoldsDecidedApplicationsOnly() {
        Placed incomplete = placed(draft(8).without("tax code").decision());
        Placed open =
                placed(draft(9).received(LocalDateTime.of(2010, 5, 6, 0, 0)).decision());
        Placed excluded = placed(draft(10).residence("Ales").decision());
        Placed reserve = placed(draft(11).unknown("fit for service").decision());
        assertThat(findings(Stage.PROVISIONAL, incomplete, open, excluded, reserve))
                .isEmpty();
        List<Finding> findings = findings(Stage.FINAL, open, incomplete, excluded, reserve);
        assertThat(codes(findings)).containsExactly("ELIG-0605", "ELIG-0605");
        assertThat(findings.get(0).arguments()).containsExactly(8L);
    }

    @Test
    void noListIsFinalWhileThereAreErrorsInTheApplications() {
        Decision excluded = draft(10).residence("Ales").decision();
        Finding error = Finding.of(KernelFinding.NEGATIVE, Location.NONE, -1);
        Finding warning = Finding.of(PublicationFinding.NO_DECISION, Location.NONE, 7L);
        Decisions unsound = new Decisions(List.of(excluded), List.of(error, warning, error));
        Decisions sound = new Decisions(List.of(excluded), List.of(warning));
        assertThat(Publication.of(PROCEDURE, Stage.PROVISIONAL, unsound).findings())
                .isEmpty();
        assertThat(Publication.of(PROCEDURE, Stage.FINAL, sound).findings()).isEmpty();
        Outcome<Publication> refused = Publication.of(PROCEDURE, Stage.FINAL, unsound);
        assertThat(refused.result()).isEmpty();
        assertThat(codes(refused.findings())).containsExactly("ELIG-0611");
        assertThat(refused.findings().get(0).arguments()).containsExactly(2L);
        assertThat(codes(Publication.of(
                                PROCEDURE,
                                Stage.FINAL,
                                new Decisions(
                                        List.of(draft(8).without("tax code").decision()), List.of(error)))
                        .findings()))
                .containsExactly("ELIG-0605", "ELIG-0611");
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(PublicationFinding.values()), Stream.of(PublicationMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(PublicationMessage.MESSAGES.keys()).isEqualTo(keys);
        for (PublicationFinding finding : PublicationFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", 601 + finding.ordinal()));
        }
    }

    @Test
    void theTextsHoldNoPersonalData() {
        assertThat(placed(draft(7).decision()).toString()).isEqualTo("application 7");
    }
}
