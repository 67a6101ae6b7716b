package it.sportello.eligibility.siuss;

import it.sportello.eligibility.Amount;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Award;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.ranking.Allotment;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.identifier.BirthDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a grant into what the flow says of it.
 *
 * <p>From the award come the amount a month ({@code ImportoMensile}) and the hours a month ({@code OreServizioMensile}):
 * what was granted at most, not what was done and paid. From the application come the codice fiscale, the year of birth,
 * the protocol number and the day of the DSU. Everything else is supplied. Nothing is rounded.
 *
 * <p>Immutable and thread-safe.
 */
public final class SiussGrants {

    private final SiussBenefitType type;

    /** For grants of this kind. */
    public SiussGrants(SiussBenefitType type) {
        this.type = type;
    }

    /**
     * The beneficiary with the benefit that was granted; or why there is nothing to send. What the schema asks of the
     * values is looked at by {@link SiussWriter}.
     *
     * <p>Where something was shared out, only what was granted of it is sent. A benefit paid once is sent with what was
     * granted; of a benefit of months that is granted in part the flow would need the amount of a month, which the grant
     * does not say.
     *
     * @param decision what was decided
     * @param share what was granted of what there is ({@link it.sportello.eligibility.Procedure#grants}); empty where
     *     nothing was shared out
     * @param application the application that was decided on
     * @param data who the applicant is
     * @param grant what became of it
     */
    public Outcome<SiussBeneficiary> beneficiary(
            Decision decision,
            Optional<Allotment.Grant> share,
            Application application,
            SiussMasterData data,
            SiussGrant grant) {
        List<Finding> findings = new ArrayList<>();
        if (decision.protocol() != application.protocol()) {
            findings.add(Finding.of(
                    SiussFinding.OTHER_APPLICATION, Location.NONE, decision.protocol(), application.protocol()));
        }
        if (!data.codiceFiscale().equals(application.applicant().codiceFiscale())) {
            findings.add(Finding.of(SiussFinding.OTHER_PERSON, Location.NONE));
        }
        Optional<Award> award = decision.fold(
                admitted -> admitted.award().or(() -> none(SiussFinding.NOT_GRANTED, decision, findings)),
                reserve -> none(SiussFinding.UNDER_RESERVE, decision, findings),
                incomplete -> none(SiussFinding.NOT_GRANTED, decision, findings),
                excluded -> none(SiussFinding.NOT_GRANTED, decision, findings),
                open -> none(SiussFinding.NOT_GRANTED, decision, findings));
        if (application.applicant().born().isEmpty()) {
            findings.add(Finding.of(SiussFinding.BIRTH_DATE_UNKNOWN, Location.NONE, decision.protocol()));
        }
        Optional<Award> granted = award.flatMap(
                it -> share.map(part -> of(it, part, decision, findings)).orElse(Optional.of(it)));
        return granted.filter(it -> findings.isEmpty())
                .<Outcome<SiussBeneficiary>>map(it -> granted(it, application, data, grant))
                .orElseGet(() -> new Outcome.Refused<>(findings));
    }

    /** The award as far as it was granted. */
    private static Optional<Award> of(Award award, Allotment.Grant share, Decision decision, List<Finding> findings) {
        return switch (share.status()) {
            case FULL -> Optional.of(award);
            case PARTIAL -> {
                if (award.per() == Amount.Per.ONCE) {
                    yield Optional.of(new Award(
                            share.amount(),
                            award.per(),
                            award.perHour(),
                            award.monthlyHours(),
                            award.months(),
                            share.because(),
                            award.references()));
                }
                findings.add(Finding.of(
                        SiussFinding.PARTLY_GRANTED,
                        Location.NONE,
                        decision.protocol(),
                        share.amount(),
                        share.wanted()));
                yield Optional.empty();
            }
            case WAITING, OUTSIDE, UNDECIDED -> none(SiussFinding.NOT_REACHED, decision, findings);
        };
    }

    private static Optional<Award> none(SiussFinding why, Decision decision, List<Finding> findings) {
        findings.add(Finding.of(why, Location.NONE, decision.protocol()));
        return Optional.empty();
    }

    private Outcome<SiussBeneficiary> granted(
            Award award, Application application, SiussMasterData data, SiussGrant grant) {
        List<Finding> odd = new ArrayList<>();
        LocalDate born = application.applicant().born().orElseThrow();
        if (!BirthDate.agrees(data.codiceFiscale(), born)) {
            odd.add(Finding.of(SiussFinding.BIRTH_DATE_DIFFERS, Location.NONE));
        }
        Optional<LocalDate> attested = application.attestation().map(it -> it.presented());
        Optional<LocalDate> stated = grant.dsu().flatMap(SiussBenefit.Dsu::presented);
        if (stated.isPresent() && attested.isPresent() && !stated.equals(attested)) {
            odd.add(Finding.of(SiussFinding.DSU_DIFFERS, Location.NONE));
        }
        award.months().ifPresent(months -> {
            Optional<LocalDate> last = grant.start().map(start -> start.plusMonths(months));
            if (last.isPresent()
                    && grant.end().filter(end -> !end.isBefore(last.get())).isPresent()) {
                odd.add(Finding.of(SiussFinding.LONGER_THAN_GRANTED, Location.NONE, months));
            }
        });
        boolean once = award.per() == Amount.Per.ONCE;
        boolean monthly = award.per() == Amount.Per.MONTH;
        Optional<SiussBenefit.Dsu> dsu = grant.dsu()
                .or(() -> attested.map(
                        day -> new SiussBenefit.Dsu(Optional.empty(), Optional.empty(), Optional.of(day))));
        SiussBenefit benefit = new SiussBenefit(
                SiussBenefit.Operation.INSERT,
                type.meansTest(),
                Optional.of(once ? SiussBenefit.Recurrence.ONE_OFF : SiussBenefit.Recurrence.PERIODIC),
                dsu,
                type.code(),
                type.name(),
                String.valueOf(application.protocol()),
                grant.event(),
                grant.start(),
                grant.end(),
                Optional.empty(),
                Optional.of(award.amount()).filter(it -> once),
                type.paymentPeriod(),
                Optional.of(award.amount()).filter(it -> monthly),
                Optional.empty(),
                type.iseeThreshold(),
                award.monthlyHours().map(BigDecimal::valueOf),
                type.takenInCharge(),
                type.area());
        SiussBeneficiary.Person person = new SiussBeneficiary.Person(
                data.surname(),
                data.name(),
                born.getYear(),
                data.birthPlace(),
                data.sex(),
                data.citizenship(),
                data.secondCitizenship());
        return new Outcome.Computed<>(
                new SiussBeneficiary(data.codiceFiscale(), person, data.addresses(), List.of(benefit)), odd);
    }
}
