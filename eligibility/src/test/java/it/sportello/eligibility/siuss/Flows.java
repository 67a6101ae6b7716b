package it.sportello.eligibility.siuss;

import it.sportello.eligibility.siuss.SiussBeneficiary.Address;
import it.sportello.eligibility.siuss.SiussBeneficiary.Person;
import it.sportello.eligibility.siuss.SiussBeneficiary.Sex;
import it.sportello.legal.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A sender and a beneficiary that can be sent, to be changed in one point at a time; made-up people only. */
final class Flows {

    static final LocalDate DAY = LocalDate.of(2010, 6, 1);
    static final SiussSender SENDER =
            new SiussSender("E085", Optional.of("Comune di Gonnostramatza"), "E085", "QXWZWG70C52Z999E");
    static final SiussWriter WRITER = SiussWriter.of(SENDER).result().orElseThrow();
    static final String CODE = "QXVZWZ70C12Z999H";
    static final Person PERSON = person("ROSSI", Sex.MALE, 1970, "Z999");
    static final Address ITALY = new Address(Optional.of("20"), Optional.of("095021"), "380");

    private Flows() {}

    static Person person(String surname, Sex sex, int year, String place) {
        return new Person(surname, "MARIO", year, place, sex, "380", Optional.empty());
    }

    static SiussBeneficiary beneficiary(SiussBenefit... benefits) {
        return new SiussBeneficiary(CODE, PERSON, List.of(ITALY), List.of(benefits));
    }

    static SiussBeneficiary beneficiary(Person person) {
        return new SiussBeneficiary(CODE, person, List.of(ITALY), List.of(new Draft().benefit()));
    }

    /** A benefit in the making. */
    static final class Draft {
        SiussBenefit.Operation operation = SiussBenefit.Operation.INSERT;
        SiussBenefit.MeansTest meansTest = SiussBenefit.MeansTest.OTHER;
        Optional<SiussBenefit.Recurrence> recurrence = Optional.of(SiussBenefit.Recurrence.PERIODIC);
        Optional<SiussBenefit.Dsu> dsu = Optional.empty();
        String code = "A1.05";
        String name = "Contributi economici per servizio civico";
        String protocol = "101";
        Optional<LocalDate> event = Optional.empty();
        Optional<LocalDate> start = Optional.of(LocalDate.of(2010, 6, 1));
        Optional<LocalDate> end = Optional.of(LocalDate.of(2011, 5, 31));
        Optional<LocalDate> paid = Optional.empty();
        Optional<Euro> amount = Optional.empty();
        Optional<Integer> paymentPeriod = Optional.empty();
        Optional<Euro> monthlyAmount = Optional.of(Euro.of(400));
        Optional<SiussBenefit.Shares> shares = Optional.empty();
        Optional<Euro> iseeThreshold = Optional.of(Euro.of(4500));
        Optional<BigDecimal> monthlyHours = Optional.of(new BigDecimal("40"));
        boolean takenInCharge = false;
        Optional<SiussBenefit.Area> area = Optional.of(SiussBenefit.Area.POVERTY);

        SiussBenefit benefit() {
            return new SiussBenefit(
                    operation,
                    meansTest,
                    recurrence,
                    dsu,
                    code,
                    name,
                    protocol,
                    event,
                    start,
                    end,
                    paid,
                    amount,
                    paymentPeriod,
                    monthlyAmount,
                    shares,
                    iseeThreshold,
                    monthlyHours,
                    takenInCharge,
                    area);
        }

        /** Everything that can be there. */
        static SiussBenefit full() {
            Draft draft = new Draft();
            draft.meansTest = SiussBenefit.MeansTest.ISEE;
            draft.dsu = Optional.of(new SiussBenefit.Dsu(
                    Optional.of("INPS-ISEE-2010-00000001A-00"),
                    Optional.of(2010),
                    Optional.of(LocalDate.of(2010, 1, 15))));
            draft.event = Optional.of(LocalDate.of(2010, 5, 20));
            draft.paid = Optional.of(LocalDate.of(2010, 7, 5));
            draft.amount = Optional.of(Euro.parse("1265.23"));
            draft.paymentPeriod = Optional.of(12);
            draft.shares = Optional.of(new SiussBenefit.Shares(
                    Optional.of(Euro.parse("52.54")),
                    Optional.of(Euro.parse("21.71")),
                    Optional.of(Euro.ZERO),
                    Optional.of(Euro.parse("151.64"))));
            draft.monthlyHours = Optional.of(new BigDecimal("2.59"));
            draft.takenInCharge = true;
            return draft.benefit();
        }
    }
}
