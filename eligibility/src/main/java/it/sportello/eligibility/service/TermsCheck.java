package it.sportello.eligibility.service;

import it.sportello.eligibility.EligibilityFinding;
import it.sportello.eligibility.service.PaymentTerms.Ending;
import it.sportello.eligibility.service.PaymentTerms.Pay;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that the parts of terms fit together, and that every source can be cited. */
final class TermsCheck {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final PaymentTerms terms;
    private final Sources sources;
    private final List<String> readings;
    private final List<Finding> findings = new ArrayList<>();

    private TermsCheck(PaymentTerms terms, Sources sources, List<ChosenReading> readings) {
        this.terms = terms;
        this.sources = sources;
        this.readings = readings.stream().map(ChosenReading::id).toList();
    }

    static List<Finding> of(PaymentTerms terms, Sources sources, List<ChosenReading> readings) {
        TermsCheck check = new TermsCheck(terms, sources, readings);
        check.pay(terms.pay());
        check.endings();
        check.clauses();
        return check.findings;
    }

    /** What the readings of a document say, and what is wrong with them. */
    static List<Finding> ofReadings(List<ChosenReading> readings, Sources sources) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            ChosenReading reading = readings.get(i);
            Integer first = places.putIfAbsent(reading.id(), i + 1);
            if (first != null) {
                findings.add(Finding.of(
                        EligibilityFinding.DUPLICATE_ID,
                        Location.at(Location.pointerTo("readings", i, "id")),
                        reading.id(),
                        first));
            }
            try {
                findings.add(reading.finding(
                        sources.parse(reading.source()), Location.at(Location.pointerTo("readings", i))));
            } catch (IllegalArgumentException e) {
                findings.add(Finding.of(
                        EligibilityFinding.SOURCE_FORM,
                        Location.at(Location.pointerTo("readings", i, "source")),
                        reading.source()));
            }
        }
        return findings;
    }

    private void pay(Pay pay) {
        if (pay.duty().isPresent() && pay.per() != Pay.Per.MONTH) {
            add(ServiceFinding.DUTY_OF_MONTHS_ONLY, "/pay/duty");
        }
        if (pay.duty().isPresent() != pay.lessThanDuty().isPresent()) {
            add(ServiceFinding.LESS_THAN_DUTY, "/pay");
        }
        pay.rounding().value().ifPresent(rounding -> {
            boolean ofRateOnly =
                    pay.rounded().value().filter(Pay.Rounded.RATE::equals).isPresent();
            if (!ofRateOnly && !Fraction.of(rounding.unit()).times(HUNDRED).isWhole()) {
                add(EligibilityFinding.ROUNDING_TOO_FINE, "/pay/rounding", rounding.unit());
            }
        });
    }

    private void endings() {
        Map<Ending.How, Integer> places = new EnumMap<>(Ending.How.class);
        for (int i = 0; i < terms.endings().size(); i++) {
            Ending ending = terms.endings().get(i);
            Integer first = places.putIfAbsent(ending.event(), i + 1);
            if (first != null) {
                add(ServiceFinding.ENDING_TWICE, "/endings/" + i, ServiceMessage.of(ending.event()), first);
            }
            if (ending.recovery().isPresent() && ending.event() != Ending.How.FALSE_STATEMENT) {
                add(ServiceFinding.RECOVERY_OF_FALSE_STATEMENTS, "/endings/" + i + "/recovery");
            }
        }
    }

    private void clauses() {
        clause("/pay", terms.pay().source(), terms.pay().readings());
        terms.monthlyCap().ifPresent(it -> clause("/monthly cap", it.source(), it.readings()));
        terms.totalCap().ifPresent(it -> clause("/total cap", it.source(), it.readings()));
        clause("/months", terms.months().source(), terms.months().readings());
        clause("/arrears", terms.arrears().source(), terms.arrears().readings());
        clause("/start", terms.start().source(), terms.start().readings());
        terms.suspension().ifPresent(it -> clause("/suspension", it.source(), it.readings()));
        for (int i = 0; i < terms.endings().size(); i++) {
            clause(
                    "/endings/" + i,
                    terms.endings().get(i).source(),
                    terms.endings().get(i).readings());
        }
        terms.renunciation().ifPresent(it -> clause("/renunciation", it.source(), it.readings()));
        clause("/stop", terms.stop().source(), terms.stop().readings());
    }

    private void clause(String pointer, String source, List<String> named) {
        try {
            sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(EligibilityFinding.SOURCE_FORM, pointer + "/source", source);
        }
        for (int i = 0; i < named.size(); i++) {
            if (!readings.contains(named.get(i))) {
                add(EligibilityFinding.UNKNOWN_READING, pointer + "/readings/" + i, named.get(i), readings);
            }
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
