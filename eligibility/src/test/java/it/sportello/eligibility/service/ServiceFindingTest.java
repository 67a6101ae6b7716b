package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceFindingTest {

    @Test
    void everyCodeIsUsedOnceAndNumberedInOrder() {
        for (ServiceFinding finding : ServiceFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", finding.ordinal() + 901));
        }
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(ServiceFinding.values()), Stream.of(ServiceMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(ServiceMessage.MESSAGES.keys()).isEqualTo(keys);
    }

    @Test
    void aMonthIsWrittenAsTheLanguageWritesIt() {
        MonthText month = new MonthText(java.time.YearMonth.of(2010, 6));
        assertThat(month.text(Locale.ITALIAN)).isEqualTo("06/2010");
        assertThat(month.text(Locale.ENGLISH)).isEqualTo("2010-06");
        assertThat(month.key()).isEqualTo("service.month");
    }
}
