package it.sportello.eligibility.service;

import it.sportello.eligibility.service.PaymentTerms.Ending;
import it.sportello.eligibility.service.PaymentTerms.Pay;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Terms that passed their check, with the places they cite. */
final class Rules {

    private final PaymentTerms terms;
    private final Sources sources;
    private final List<ChosenReading> readings;
    private final Tariff tariff;

    Rules(PaymentTerms terms, Sources sources, List<ChosenReading> readings) {
        this.terms = terms;
        this.sources = sources;
        this.readings = List.copyOf(readings);
        this.tariff = new Tariff(terms.pay(), sources.parse(terms.pay().source()));
    }

    PaymentTerms terms() {
        return terms;
    }

    Tariff tariff() {
        return tariff;
    }

    List<LegalReference> places(String source) {
        return sources.parse(source);
    }

    List<LegalReference> monthlyCap() {
        return terms.monthlyCap().map(it -> places(it.source())).orElse(List.of());
    }

    List<LegalReference> totalCap() {
        return terms.totalCap().map(it -> places(it.source())).orElse(List.of());
    }

    List<LegalReference> suspension() {
        return terms.suspension().map(it -> places(it.source())).orElse(List.of());
    }

    Optional<Euro> mostInAll() {
        return terms.totalCap().map(PaymentTerms.TotalCap::amount);
    }

    Optional<Ending> ending(Ending.How how) {
        return terms.endings().stream().filter(ending -> ending.event() == how).findFirst();
    }

    /** The most months that may be granted: those of the notice, or of a shift if that is less. */
    int mostMonths() {
        int most = terms.months().atMost();
        return terms.start()
                .shifts()
                .value()
                .map(shifts -> Math.min(most, shifts.months()))
                .orElse(most);
    }

    boolean countsHours() {
        return terms.pay().per() == Pay.Per.HOUR || terms.pay().duty().isPresent();
    }

    boolean countsDays() {
        return terms.pay().per() == Pay.Per.DAY;
    }

    /** What is recorded where that is the unit of pay. */
    ServiceMessage unit() {
        return countsHours() ? ServiceMessage.HOURS : countsDays() ? ServiceMessage.DAYS : ServiceMessage.NEITHER;
    }

    /** The readings that clauses name, in the order of the document. */
    List<ChosenReading> readings() {
        List<String> named = Stream.of(
                        Stream.of(
                                terms.pay().readings(),
                                terms.months().readings(),
                                terms.arrears().readings(),
                                terms.start().readings(),
                                terms.stop().readings()),
                        terms.monthlyCap().stream().map(PaymentTerms.MonthlyCap::readings),
                        terms.totalCap().stream().map(PaymentTerms.TotalCap::readings),
                        terms.suspension().stream().map(PaymentTerms.Suspension::readings),
                        terms.renunciation().stream().map(PaymentTerms.Renunciation::readings),
                        terms.endings().stream().map(Ending::readings))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .toList();
        return readings.stream().filter(reading -> named.contains(reading.id())).toList();
    }
}
