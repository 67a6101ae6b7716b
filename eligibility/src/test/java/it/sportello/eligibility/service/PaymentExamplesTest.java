package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Notice;
import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The terms and the events of examples/notices/gonnostramatza-2010. */
class PaymentExamplesTest {

    private static final Batch<ServiceEvent> EVENTS =
            Diary.READER.readList(Diary.FOLDER.resolve("service.json"), ServiceEvent.class);
    private static final Outcome<PaymentSchedule> OUTCOME =
            Diary.calculator(Diary.TERMS).schedule(EVENTS, Optional.empty());

    private static PaymentSchedule.Person person(long protocol) {
        return OUTCOME.result().orElseThrow().people().stream()
                .filter(person -> person.protocol() == protocol)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEventIsReadAndTheOnlyFindingsAreThoseTheReadmeNames() {
        assertThat(EVENTS.allFindings()).isEmpty();
        assertThat(OUTCOME.findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().line())
                .containsExactly("ELIG-0931 15", "ELIG-0940 0");
    }

    @Test
    void thePaymentsAreThoseOfTheReadme() {
        assertThat(OUTCOME.result().orElseThrow().payments())
                .extracting(
                        it -> it.due() + " " + it.protocol() + " " + it.month() + " " + it.kind() + " " + it.amount())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 500.00",
                        "2010-07 103 2010-06 PAYMENT 400.00",
                        "2010-08 103 2010-07 PAYMENT 400.00",
                        "2010-08 104 2010-07 PAYMENT 550.00",
                        "2010-09 103 2010-08 PAYMENT 220.00",
                        "2010-10 104 2010-08 PAYMENT 300.00",
                        "2010-10 101 2010-09 PAYMENT 485.00",
                        "2010-10 104 2010-09 PAYMENT 520.00",
                        "2010-11 104 2010-07 ADJUSTMENT -20.00",
                        "2010-11 101 2010-10 PAYMENT 500.00",
                        "2010-12 101 2010-11 PAYMENT 460.00");
        assertThat(OUTCOME.result().orElseThrow().paid()).isEqualTo(Euro.of(4335));
        PaymentSchedule.Balance last = OUTCOME.result()
                .orElseThrow()
                .balances()
                .get(OUTCOME.result().orElseThrow().balances().size() - 1);
        assertThat(last.residual()).contains(Euro.of(15665));
    }

    @Test
    void sixLessTwoAreFour() {
        PaymentSchedule.Person person = person(101);
        assertThat(person.granted()).isEqualTo(6);
        assertThat(person.suspended()).isEqualTo(2);
        assertThat(person.served()).isEqualTo(4);
        assertThat(person.residual()).isZero();
    }

    @Test
    void theTermsSayWhatTheNoticeSays() {
        Notice.Benefit notice = Diary.READER
                .read(Diary.FOLDER.resolve("notice.yaml"), Notice.class)
                .value()
                .orElseThrow()
                .benefit()
                .orElseThrow();
        PaymentTerms terms = Diary.calculator(Diary.TERMS).terms();
        assertThat(terms.pay().amount())
                .isEqualTo(notice.perHour().orElseThrow().amount());
        assertThat(terms.months().atMost())
                .isEqualTo(notice.duration().orElseThrow().months());
        assertThat(terms.monthlyCap().flatMap(PaymentTerms.MonthlyCap::atMost))
                .isEqualTo(notice.monthlyCap().orElseThrow().byMembers().values().stream()
                        .max(Euro::compareTo));
    }
}
