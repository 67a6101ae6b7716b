package it.sportello.eligibility.siuss;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what was granted as flows {@code PS_PSA_SINA} of the SIUSS, the register of social benefits (D.M. 206/2014).
 *
 * <p>What cannot be sent is left out, benefit by benefit, with its findings; the rest goes on. The same beneficiaries
 * give the same bytes on every machine.
 *
 * <p>Source: schema PS_PSA_SINA201812 and the interface WAAS-SIUSS-Alimentazione 2.0.1, both of INPS. The name of a flow
 * is {@code EEEEE.PS.AAAAMMGG.NNNNNNN}, as that interface describes it, with seven figures; its own examples have seven
 * and eight.
 *
 * <p>Immutable and thread-safe.
 */
public final class SiussWriter {

    /** How flows reach INPS. */
    public enum Channel {
        /** INPS fetches them through PDND: one beneficiary and one benefit each, as the interface asks. */
        COOPERATION,
        /** The office uploads them: as many beneficiaries as a flow holds. */
        UPLOAD
    }

    /** How many characters of base64 a flow may have. */
    public static final int MAX_BASE64 = 10_000_000;

    /** The last number of a day. */
    public static final int LAST_NUMBER = 9_999_999;

    private static final int LONGEST_NAME = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final SiussSender sender;
    private final int limit;

    private SiussWriter(SiussSender sender, int limit) {
        this.sender = sender;
        this.limit = limit;
    }

    /** A writer for a sender; or what keeps it from sending anything. */
    public static Outcome<SiussWriter> of(SiussSender sender) {
        return of(sender, MAX_BASE64);
    }

    static Outcome<SiussWriter> of(SiussSender sender, int limit) {
        int longestCode = LONGEST_NAME - name("", FIRST_DAY, 1).length();
        List<Finding> findings = SiussCheck.of(sender, longestCode);
        return findings.isEmpty()
                ? new Outcome.Computed<>(new SiussWriter(sender, limit), findings)
                : new Outcome.Refused<>(findings);
    }

    /**
     * Writes flows, in the order of the beneficiaries.
     *
     * @param beneficiaries what was granted, and to whom
     * @param channel how the flows reach INPS
     * @param created the day of the flows, which is in their names
     * @param firstNumber the number of the first flow; the numbers of a day must not come again
     * @throws IllegalArgumentException if the day is before 1800 or after 2200, or the number is not from 1 to {@link
     *     #LAST_NUMBER}
     */
    public SiussFlows write(List<SiussBeneficiary> beneficiaries, Channel channel, LocalDate created, int firstNumber) {
        if (created.isBefore(FIRST_DAY) || created.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("no flow is of that day");
        }
        if (firstNumber < 1 || firstNumber > LAST_NUMBER) {
            throw new IllegalArgumentException("numbers are from 1 to " + LAST_NUMBER);
        }
        Writing writing = new Writing(created, firstNumber);
        for (int i = 0; i < beneficiaries.size(); i++) {
            writing.check(i, beneficiaries.get(i), channel);
        }
        writing.pack(channel == Channel.COOPERATION ? 1 : Integer.MAX_VALUE);
        return new SiussFlows(writing.flows, writing.refused, writing.findings);
    }

    private static String name(String code, LocalDate created, int number) {
        return String.format(
                Locale.ROOT, "%s.PS.%s.%07d", code, DateTimeFormatter.BASIC_ISO_DATE.format(created), number);
    }

    /** What goes into one flow together. */
    private record Unit(SiussBeneficiary beneficiary, List<SiussFlow.Item> items) {}

    /** What makes two benefits the same. */
    private record Same(
            String codiceFiscale,
            String code,
            String protocol,
            Optional<LocalDate> start,
            SiussBenefit.Operation operation) {}

    /** Flows being written. */
    private final class Writing {

        private final LocalDate created;
        private final List<Unit> units = new ArrayList<>();
        private final Map<Same, String> seen = new HashMap<>();
        private final List<SiussFlow> flows = new ArrayList<>();
        private final List<SiussFlow.Item> refused = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int number;

        Writing(LocalDate created, int firstNumber) {
            this.created = created;
            this.number = firstNumber;
        }

        void check(int index, SiussBeneficiary beneficiary, Channel channel) {
            SiussCheck check = SiussCheck.of(beneficiary);
            tell(index, check.person());
            boolean known = Finding.noError(check.person());
            List<SiussFlow.Item> sound = new ArrayList<>();
            for (int i = 0; i < check.benefits().size(); i++) {
                tell(index, check.benefits().get(i));
                SiussFlow.Item item = new SiussFlow.Item(index, i);
                if (known && Finding.noError(check.benefits().get(i))) {
                    sound.add(item);
                    compare(item, beneficiary);
                } else {
                    refused.add(item);
                }
            }
            if (channel == Channel.UPLOAD && !sound.isEmpty()) {
                units.add(unit(beneficiary, sound));
            } else {
                sound.forEach(item -> units.add(unit(beneficiary, List.of(item))));
            }
        }

        private void tell(int index, List<Finding> told) {
            told.forEach(finding -> findings.add(finding.under(Location.pointerTo(index))));
        }

        private void compare(SiussFlow.Item item, SiussBeneficiary beneficiary) {
            SiussBenefit benefit = beneficiary.benefits().get(item.benefit());
            String place = Location.pointerTo(item.beneficiary(), "benefits", item.benefit());
            String first = seen.putIfAbsent(
                    new Same(
                            beneficiary.codiceFiscale(),
                            benefit.code(),
                            benefit.protocol(),
                            benefit.start(),
                            benefit.operation()),
                    place);
            if (first != null) {
                findings.add(Finding.of(SiussFinding.DUPLICATE, Location.at(place), first));
            }
        }

        private static Unit unit(SiussBeneficiary beneficiary, List<SiussFlow.Item> items) {
            return new Unit(
                    beneficiary.with(items.stream()
                            .map(item -> beneficiary.benefits().get(item.benefit()))
                            .toList()),
                    items);
        }

        /** Fills flow after flow; the bytes of a flow are those of its frame and of each unit. */
        void pack(int mostUnits) {
            int frame = xml(List.of()).length;
            List<Unit> flow = new ArrayList<>();
            int bytes = frame;
            for (Unit unit : units) {
                int more = xml(List.of(unit)).length - frame;
                if (!fits(frame + (long) more)) {
                    refuse(unit, SiussFinding.TOO_LARGE, limit);
                    continue;
                }
                if (flow.size() == mostUnits || !fits(bytes + (long) more)) {
                    close(flow);
                    flow.clear();
                    bytes = frame;
                }
                flow.add(unit);
                bytes += more;
            }
            close(flow);
        }

        private boolean fits(long bytes) {
            return (bytes + 2) / 3 * 4 <= limit;
        }

        private void close(List<Unit> flow) {
            if (number > LAST_NUMBER) {
                flow.forEach(unit -> refuse(unit, SiussFinding.NO_NUMBER, LAST_NUMBER));
            } else if (!flow.isEmpty()) {
                flows.add(new SiussFlow(
                        name(sender.code(), created, number),
                        xml(flow),
                        flow.stream().flatMap(unit -> unit.items().stream()).toList()));
                number++;
            }
        }

        private void refuse(Unit unit, SiussFinding why, int argument) {
            refused.addAll(unit.items());
            SiussFlow.Item first = unit.items().get(0);
            findings.add(Finding.of(why, Location.at(Location.pointerTo(first.beneficiary())), argument));
        }

        private byte[] xml(List<Unit> flow) {
            return SiussXml.of(
                    name(sender.code(), created, Math.min(number, LAST_NUMBER)),
                    sender,
                    flow.stream().map(Unit::beneficiary).toList());
        }
    }
}
