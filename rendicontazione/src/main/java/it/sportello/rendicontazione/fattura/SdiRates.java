package it.sportello.rendicontazione.fattura;

import it.sportello.rendicontazione.fattura.Fattura.Contribution;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Item;
import it.sportello.rendicontazione.fattura.Fattura.Line;
import it.sportello.rendicontazione.fattura.Fattura.VatSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The controls on rates and on the reasons for which there is none. */
final class SdiRates {

    private static final String SELF_BILLED_WITH_RATE = "TD16";

    private SdiRates() {}

    /** 00400. */
    static void lineNatureMissing(SdiCase at) {
        at.each(document -> document.lines().stream()
                .filter(line -> isZero(line.vatRate()) && line.nature().isEmpty())
                .forEach(line -> at.find(line.vatRate().place(), line.number().value())));
    }

    /** 00401; in TD16 line and nature tell of the tax the addressee adds. */
    static void lineNatureTooMuch(SdiCase at) {
        at.each(document -> {
            if (!document.type().value().equals(SELF_BILLED_WITH_RATE)) {
                for (Line line : document.lines()) {
                    line.nature()
                            .filter(nature -> !isZero(line.vatRate()))
                            .ifPresent(nature -> at.find(
                                    nature.place(),
                                    line.number().value(),
                                    line.vatRate().value(),
                                    nature.value()));
                }
            }
        });
    }

    /** 00413. */
    static void contributionNatureMissing(SdiCase at) {
        at.each(document -> document.contributions().stream()
                .filter(each -> isZero(each.vatRate()) && each.nature().isEmpty())
                .forEach(each -> at.find(each.vatRate().place())));
    }

    /** 00414. */
    static void contributionNatureTooMuch(SdiCase at) {
        at.each(document -> {
            for (Contribution each : document.contributions()) {
                each.nature()
                        .filter(nature -> !isZero(each.vatRate()))
                        .ifPresent(
                                nature -> at.find(nature.place(), each.vatRate().value(), nature.value()));
            }
        });
    }

    /** 00429. */
    static void summaryNatureMissing(SdiCase at) {
        at.each(document -> document.summaries().stream()
                .filter(each -> isZero(each.vatRate()) && each.nature().isEmpty())
                .forEach(each -> at.find(each.vatRate().place())));
    }

    /** 00430; as 00401. */
    static void summaryNatureTooMuch(SdiCase at) {
        at.each(document -> {
            if (!document.type().value().equals(SELF_BILLED_WITH_RATE)) {
                for (VatSummary each : document.summaries()) {
                    each.nature()
                            .filter(nature -> !isZero(each.vatRate()))
                            .ifPresent(nature ->
                                    at.find(nature.place(), each.vatRate().value(), nature.value()));
                }
            }
        });
    }

    /** 00411. */
    static void lineWithheld(SdiCase at) {
        at.each(document -> {
            if (document.withholdings().isEmpty()) {
                document.lines().stream()
                        .filter(line -> isYes(line.withheld()))
                        .findFirst()
                        .ifPresent(line -> at.find(line.place(), line.number().value()));
            }
        });
    }

    /** 00415. */
    static void contributionWithheld(SdiCase at) {
        at.each(document -> {
            if (document.withholdings().isEmpty()) {
                document.contributions().stream()
                        .filter(each -> isYes(each.withheld()))
                        .findFirst()
                        .ifPresent(each -> at.find(each.place()));
            }
        });
    }

    /** 00419: counts blocks; which rate lacks its own is 00443. */
    static void summariesTooFew(SdiCase at) {
        at.each(document -> {
            Map<BigDecimal, Place> used = usedRates(document);
            if (document.summaries().size() < used.size()) {
                at.find(document.place(), document.summaries().size(), used.keySet());
            }
        });
    }

    /** 00443. */
    static void rateWithoutCounterpart(SdiCase at) {
        at.each(document -> {
            Map<BigDecimal, Place> used = usedRates(document);
            Map<BigDecimal, Place> summed = rates(document.summaries().stream().map(VatSummary::vatRate));
            used.forEach((rate, place) -> tellMissing(at, place, rate, summed.keySet()));
            if (at.reads(SdiReading.BOTH_WAYS)) {
                summed.forEach((rate, place) -> tellMissing(at, place, rate, used.keySet()));
            }
        });
    }

    /** 00444. */
    static void natureWithoutCounterpart(SdiCase at) {
        at.each(document -> {
            Map<String, Place> used = natures(usedNatures(document));
            Map<String, Place> summed = natures(document.summaries().stream().flatMap(each -> each.nature().stream()));
            used.forEach((nature, place) -> tellMissing(at, place, nature, summed.keySet()));
            if (at.reads(SdiReading.BOTH_WAYS)) {
                summed.forEach((nature, place) -> tellMissing(at, place, nature, used.keySet()));
            }
        });
    }

    private static <T> void tellMissing(SdiCase at, Place place, T value, Set<T> among) {
        if (!among.contains(value)) {
            at.find(place, value);
        }
    }

    /** 00420. */
    static void reverseChargeSplit(SdiCase at) {
        at.each(document -> {
            for (VatSummary each : document.summaries()) {
                if (each.collectability().map(Value::value).orElse("").equals("S")) {
                    each.nature()
                            .filter(nature -> nature.value().startsWith("N6"))
                            .ifPresent(nature -> at.find(nature.place(), nature.value()));
                }
            }
        });
    }

    /** 00424: prose only, so a suspicion and no error. */
    static void rateAsFraction(SdiCase at) {
        at.each(document -> Stream.concat(
                        document.lines().stream().map(Line::vatRate),
                        document.summaries().stream().map(VatSummary::vatRate))
                .filter(rate -> rate.value().signum() > 0 && rate.value().compareTo(BigDecimal.ONE) < 0)
                .forEach(rate -> at.find(rate.place(), rate.value())));
    }

    /** 00445. */
    static void natureGeneric(SdiCase at) {
        List<String> generic = List.of("N2", "N3", "N6");
        at.each(document -> Stream.of(
                        usedNatures(document),
                        document.summaries().stream().flatMap(each -> each.nature().stream()),
                        document.items().stream().map(Item::nature).flatMap(Optional::stream))
                .flatMap(each -> each)
                .filter(nature -> generic.contains(nature.value()))
                .forEach(nature -> at.find(nature.place(), nature.value())));
    }

    /** 00474. */
    static void zeroRate(SdiCase at) {
        at.each(document -> {
            if (document.type().value().equals("TD21")) {
                document.lines().stream()
                        .filter(line -> isZero(line.vatRate()))
                        .forEach(line -> at.find(
                                line.vatRate().place(), "TD21", line.number().value()));
            }
        });
    }

    private static Stream<Value<String>> usedNatures(Document document) {
        return Stream.concat(
                document.lines().stream().flatMap(line -> line.nature().stream()),
                document.contributions().stream().flatMap(each -> each.nature().stream()));
    }

    private static Map<BigDecimal, Place> usedRates(Document document) {
        return rates(Stream.concat(
                document.lines().stream().map(Line::vatRate),
                document.contributions().stream().map(Contribution::vatRate)));
    }

    /** Rates by value, 22 and 22.00 being one, each with its first place. */
    private static Map<BigDecimal, Place> rates(Stream<Value<BigDecimal>> rates) {
        return rates.collect(Collectors.toMap(
                rate -> rate.value()
                        .setScale(Math.max(2, rate.value().stripTrailingZeros().scale())),
                Value::place,
                (first, later) -> first,
                TreeMap::new));
    }

    private static Map<String, Place> natures(Stream<Value<String>> natures) {
        return natures.collect(Collectors.toMap(Value::value, Value::place, (first, later) -> first, TreeMap::new));
    }

    private static boolean isZero(Value<BigDecimal> rate) {
        return rate.value().signum() == 0;
    }

    private static boolean isYes(Optional<Value<String>> value) {
        return value.map(Value::value).orElse("").equals("SI");
    }
}
