package it.sportello.cli;

import it.sportello.isee.Benefit;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The other side of a comparison, as it is written on the command line: {@code 2026-02-01:auu}.
 *
 * @param day the day the DSU is taken to be presented
 * @param benefit the benefit, if it is another
 */
record IseeSide(LocalDate day, Optional<Benefit> benefit) {

    static IseeSide parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new IseeSide(LocalDate.parse(text), Optional.empty())
                : new IseeSide(
                        LocalDate.parse(text.substring(0, colon)),
                        Optional.of(Benefit.valueOf(text.substring(colon + 1)
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')
                                .replace(' ', '_'))));
    }

    IseeCalculator.Scenario scenario(Isee.Request request) {
        return new IseeCalculator.Scenario(
                day,
                new Isee.Request(
                        request.kind(), benefit.orElse(request.benefit()), request.beneficiary(), request.current()));
    }
}
