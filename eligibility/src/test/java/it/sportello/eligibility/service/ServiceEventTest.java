package it.sportello.eligibility.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceEventTest {

    private static final LocalDate DAY = LocalDate.of(2010, 7, 1);

    private static Batch<ServiceEvent> read(String json) {
        return Diary.READER.readList("service.json", json.getBytes(UTF_8), DocumentFormat.JSON, ServiceEvent.class);
    }

    private static List<String> codes(String event) {
        return read("[" + event + "]").allFindings().stream()
                .map(it -> it.code().code() + " " + it.location().pointer())
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hours": "40"      | "hours": "-1"                  | KERN-0007 /0/hours
            "hours": "40"      | "hours": 40.5                  |
            "hours": "40"      | "hours": "744"                 |
            "hours": "40"      | "hours": "744.25"              | KERN-0010 /0/hours
            "hours": "40"      | "hours": "106/3"               |
            "hours": "40"      | "hours": "35.33"               | ELIG-0907 /0/hours
            "hours": "40"      | "hours": "1/0"                 | KERN-0006 /0/hours
            "hours": "40"      | "hours": "quaranta"            | KERN-0006 /0/hours
            "hours": "40"      | "hours": 1e999999999           | KERN-0016 /0/hours
            "hours": "40"      | "hours": "40", "hours": "41"   | KERN-0004 /0/hours
            "hours": "40"      | "ore": "40"                    | KERN-0003 /0/ore
            "hours": "40"      | "days": 32                     | KERN-0010 /0/days
            "hours": "40"      | "amount": "1.00"               | ELIG-0906 /0/amount
            "hours": "40"      | "months": 1                    | ELIG-0906 /0/months
            "hours": "40"      | "monthlyCap": "1.00"           | ELIG-0906 /0/monthlyCap
            "month": "2010-06" | "month": "2010-6"              | KERN-0012 /0/month
            "month": "2010-06" | "month": "2010-13"             | KERN-0012 /0/month
            "month": "2010-06" | "month": "2010-00"             | KERN-0012 /0/month
            "month": "2010-06" | "month": "9999-12"             | KERN-0012 /0/month
            "month": "2010-06" | "hours": "40"                  | KERN-0004 /0/hours
            "month": "2010-06" | "month": null                  | ELIG-0905 /0
            "protocol": 101    | "protocol": 0                  | KERN-0008 /0/protocol
            "protocol": 101    | "protocol": "101"              | KERN-0006 /0/protocol
            "protocol": 101    | "protocol": 99999999999999999999 | KERN-0016 /0/protocol
            "day": "2010-07-01" | "day": "2010-02-29"           | KERN-0006 /0/day
            "day": "2010-07-01" | "day": "2012-02-29"           |
            "day": "2010-07-01" | "day": "9999-01-01"           | KERN-0025 /0/day
            "event": "done"    | "event": "work"                | KERN-0021 /0/event
            "event": "done"    | "event": "withdrawal"          | ELIG-0905 /0+ELIG-0905 /0+ELIG-0905 /0+ELIG-0906 /0/month+ELIG-0906 /0/hours
            """)
    void eachEventIsReadByItself(String sound, String broken, String codes) {
        String event =
                "{\"event\": \"done\", \"day\": \"2010-07-01\", \"protocol\": 101, \"month\": \"2010-06\", \"hours\": \"40\"}";
        assertThat(codes(event)).isEmpty();
        assertThat(codes(event.replace(sound, broken)))
                .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split("\\+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"funds\", \"day\": \"2010-07-01\", \"amount\": \"1.00\", \"reason\": \"x\"}",
                "{\"event\": \"grant\", \"day\": \"2010-07-01\", \"protocol\": 1, \"months\": 1, \"monthlyCap\": \"1.00\"}",
                "{\"event\": \"assignment\", \"day\": \"2010-07-01\", \"protocol\": 1, \"month\": \"2010-06\", \"days\": 3}",
                "{\"event\": \"correction\", \"day\": \"2010-07-01\", \"protocol\": 1, \"month\": \"2010-06\", \"days\": 3, \"reason\": \"x\"}",
                "{\"event\": \"suspension\", \"day\": \"2010-07-01\", \"protocol\": 1, \"month\": \"2010-06\", \"months\": 3, \"reason\": \"x\"}",
                "{\"event\": \"resumption\", \"day\": \"2010-07-01\", \"protocol\": 1, \"month\": \"2010-06\", \"reason\": \"x\"}",
                "{\"event\": \"withdrawal\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\", \"by\": \"administration\", \"reason\": \"x\"}",
                "{\"event\": \"renunciation\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\", \"documented\": true, \"reason\": \"x\"}",
                "{\"event\": \"revocation\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\", \"reason\": \"x\"}",
                "{\"event\": \"death\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\"}",
                "{\"event\": \"unfit\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\", \"reason\": \"x\"}",
                "{\"event\": \"false statement\", \"day\": \"2010-07-01\", \"protocol\": 1, \"on\": \"2010-06-30\", \"reason\": \"x\"}",
                "{\"event\": \"recovery\", \"day\": \"2010-07-01\", \"protocol\": 1, \"amount\": \"1.00\", \"reason\": \"x\"}"
            })
    void everyKindMayHaveWhatItNeeds(String event) {
        assertThat(codes(event)).isEmpty();
        String bare = event.replaceAll(", \"reason\": \"x\"", "");
        boolean needsReason = event.contains("withdrawal") || event.contains("revocation");
        if (event.contains("reason")) {
            assertThat(codes(bare)).hasSize(needsReason ? 1 : 0);
        }
        if (event.contains("\"protocol\"")) {
            assertThat(codes(event.replace("\"protocol\": 1, ", ""))).containsExactly("ELIG-0905 /0");
        }
        if (event.contains("\"on\"")) {
            assertThat(codes(event.replace("\"on\": \"2010-06-30\"", "\"hours\": \"1\"")))
                    .containsExactlyInAnyOrder("ELIG-0905 /0", "ELIG-0906 /0/hours");
        }
    }

    @Test
    void whatTheHostMakesIsHeldToTheSameRules() {
        ServiceEvent unsound =
                ServiceEvent.of(Kind.DONE, DAY).hours(Fraction.of(1, 7)).event();
        assertThat(DocumentReader.check(unsound))
                .extracting(it -> it.code().code())
                .containsExactly("ELIG-0905", "ELIG-0905", "ELIG-0907");
        Outcome<PaymentSchedule> outcome = Diary.calculator(Diary.TERMS)
                .schedule(List.of(ServiceEvent.funds(DAY, Euro.of(1)), unsound), Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings()).extracting(it -> it.location().pointer()).contains("/1", "/1/hours");
        assertThat(Diary.calculator(Diary.TERMS)
                        .explain(List.of(unsound), Optional.empty())
                        .value())
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theShortWaysMakeSoundEvents() {
        List<ServiceEvent> events = List.of(
                ServiceEvent.funds(DAY, Euro.of(100)),
                ServiceEvent.grant(DAY, 1, 6, Optional.of(Euro.of(400))),
                ServiceEvent.assignment(DAY, 1, YearMonth.of(2010, 7), Fraction.of(40)),
                ServiceEvent.done(DAY, 1, YearMonth.of(2010, 7), Fraction.of(10)));
        assertThat(events).allMatch(event -> DocumentReader.check(event).isEmpty());
        PaymentSchedule schedule = Diary.calculator(Diary.TERMS)
                .schedule(events, Optional.empty())
                .result()
                .orElseThrow();
        assertThat(schedule.paid()).isEqualTo(Euro.of(100));
        assertThat(schedule).hasToString("1 payments to 1 people");
        assertThat(events.get(0)).hasToString("FUNDS");
        assertThat(events.get(3)).hasToString("DONE 1");
    }

    @Test
    void aBadRecordDoesNotTakeTheOthersWithIt() {
        Batch<ServiceEvent> batch =
                read("[{\"event\": \"grant\", \"day\": \"2010-05-20\", \"protocol\": 1, \"months\": 6,"
                        + " \"monthlyCap\": \"400.00\"}, {\"event\": \"assignment\", \"day\": \"2010-05-20\", \"protocol\": 1,"
                        + " \"month\": \"2010-06\", \"hours\": \"40\"}, {\"event\": \"done\", \"day\": \"2010-07-01\","
                        + " \"protocol\": 1, \"month\": \"2010-06\", \"hours\": \"40\"},\n {\"event\": \"done\", \"day\":"
                        + " \"2010-08-01\", \"protocol\": 1, \"hours\": -40}]");
        Outcome<PaymentSchedule> outcome = Diary.calculator(Diary.TERMS).schedule(batch, Optional.empty());
        assertThat(outcome.result().orElseThrow().paid()).isEqualTo(Euro.of(400));
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactly(ServiceFinding.UNREAD, ServiceFinding.BUDGET_NOT_KNOWN);
        assertThat(Diary.calculator(Diary.TERMS)
                        .explain(batch, Optional.empty())
                        .why()
                        .text(java.util.Locale.ENGLISH))
                .startsWith("total of payments: €400.00");
    }

    @Test
    void nothingThatIsAListOfEventsIsRefusedAsAWhole() {
        Batch<ServiceEvent> none = read("{\"event\": \"grant\"}");
        assertThat(Diary.calculator(Diary.TERMS).schedule(none, Optional.empty()))
                .isInstanceOf(Outcome.Refused.class);
        Batch<ServiceEvent> empty = read("[]");
        PaymentSchedule schedule = Diary.calculator(Diary.TERMS)
                .schedule(empty, Optional.empty())
                .result()
                .orElseThrow();
        assertThat(schedule.paid()).isEqualTo(Euro.ZERO);
        assertThat(schedule.people()).isEmpty();
        assertThat(schedule.balances()).isEmpty();
    }
}
