package it.sportello.eligibility;

import it.sportello.eligibility.Application.AttestedIsee;
import it.sportello.eligibility.Requirement.Isee.Indicator;
import it.sportello.isee.Attestation;
import it.sportello.isee.Isee;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Attestations of INPS as evidence of an ISEE (art. 11 D.P.C.M. 159/2013): what an applicant need not type, and cannot
 * mistype. What was recorded already stays, and is compared.
 */
public final class InpsEvidence {

    private InpsEvidence() {}

    /**
     * An application with what attestations say of its applicant.
     *
     * @param application the application, with the ISEE it did not have
     * @param findings where what was recorded is not what was attested
     */
    public record Evidenced(Application application, List<Finding> findings) {
        /** Copies the list. */
        public Evidenced {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The ISEE that an attestation holds for a person, one of each kind: the ordinary and the corrente of the nucleus the
     * person is in, and those of which the person is the beneficiary. An indicator that INPS could not compute is none.
     *
     * @param person the codice fiscale
     */
    public static List<AttestedIsee> indicators(InpsAttestation attestation, String person) {
        List<AttestedIsee> found = new ArrayList<>();
        for (Nucleus nucleus : attestation.nuclei()) {
            boolean of = nucleus.isReduced()
                    ? nucleus.beneficiary().filter(person::equals).isPresent()
                    : isMember(nucleus, person);
            if (!of || nucleus.indicators().isEmpty()) {
                continue;
            }
            Optional<Euro> first = computed(nucleus.indicators().get(0));
            Indicator kind = nucleus.isReduced()
                    ? Indicator.SOCIOSANITARIO
                    : nucleus.current() ? Indicator.CORRENTE : Indicator.ORDINARIO;
            first.ifPresent(isee -> add(found, attested(attestation, nucleus, kind, isee)));
            if (nucleus.current()) {
                continue;
            }
            for (InpsAttestation.Indicator each : nucleus.indicators()) {
                Optional<Indicator> its = kind(each.form().kind());
                boolean beneficiary = each.beneficiary()
                        .filter(it -> it.codiceFiscale().equals(person))
                        .isPresent();
                if (beneficiary && its.isPresent() && !each.form().isNotComputable()) {
                    computed(each)
                            .or(() -> first)
                            .ifPresent(isee -> add(found, attested(attestation, nucleus, its.get(), isee)));
                }
            }
        }
        return found;
    }

    /**
     * An application with what attestations say of its applicant on the day it arrived, the latest first.
     *
     * @param attestations those to look in; those of others, and those of later days, are passed over
     */
    public static Evidenced with(Application application, Collection<InpsAttestation> attestations) {
        String person = application.applicant().codiceFiscale();
        List<AttestedIsee> indicators = new ArrayList<>(application.indicators());
        Optional<Attestation> values = application.attestation();
        List<Finding> findings = new ArrayList<>();
        LocalDate received = application.received().toLocalDate();
        List<InpsAttestation> latest = attestations.stream()
                .filter(attestation -> !attestation.presented().isAfter(received))
                .sorted((one, other) -> other.presented().compareTo(one.presented()))
                .toList();
        for (InpsAttestation attestation : latest) {
            for (AttestedIsee each : indicators(attestation, person)) {
                if (each.presented().isAfter(received)) {
                    continue;
                }
                compare(application, each, findings);
                add(indicators, each);
            }
            values = values.or(() -> values(attestation, person));
        }
        return new Evidenced(application.with(indicators, values), findings);
    }

    private static void compare(Application application, AttestedIsee attested, List<Finding> findings) {
        application
                .indicator(attested.kind())
                .filter(recorded -> !recorded.isee().equals(attested.isee())
                        || !recorded.presented().equals(attested.presented())
                        || !recorded.validUntil().equals(attested.validUntil())
                        || recorded.omissions() != attested.omissions())
                .ifPresent(recorded -> findings.add(Finding.of(
                        EligibilityFinding.NOT_AS_ATTESTED,
                        Location.at(Location.pointerTo(
                                "indicators", application.indicators().indexOf(recorded))),
                        application.protocol())));
    }

    /** The values an ISEE ridefinito starts from. */
    private static Optional<Attestation> values(InpsAttestation attestation, String person) {
        return attestation.nuclei().stream()
                .filter(nucleus -> !nucleus.isReduced() && !nucleus.current() && isMember(nucleus, person))
                .flatMap(nucleus -> nucleus.indicators().stream().limit(1))
                .flatMap(indicator -> indicator.calculation().stream())
                .findFirst()
                .map(calculation -> new Attestation(
                        attestation.presented(),
                        calculation.values().ise(),
                        calculation.values().scalaEquivalenza(),
                        Optional.of(calculation.values().isee())));
    }

    private static boolean isMember(Nucleus nucleus, String person) {
        return nucleus.members().stream()
                .anyMatch(member -> member.person().codiceFiscale().equals(person));
    }

    private static Optional<Euro> computed(InpsAttestation.Indicator indicator) {
        return indicator.calculation().map(it -> it.values().isee()).or(indicator::isee);
    }

    private static AttestedIsee attested(InpsAttestation attestation, Nucleus nucleus, Indicator kind, Euro isee) {
        boolean current = kind == Indicator.CORRENTE;
        LocalDate presented =
                current ? nucleus.currentPresented().orElse(attestation.presented()) : attestation.presented();
        LocalDate until =
                current ? attestation.currentValidUntil().orElse(attestation.validUntil()) : attestation.validUntil();
        Optional<String> protocol = current
                ? nucleus.currentProtocol().or(() -> Optional.of(attestation.protocol()))
                : Optional.of(attestation.protocol());
        return new AttestedIsee(
                kind, isee, presented, until, !attestation.omissions().isEmpty(), protocol);
    }

    private static Optional<Indicator> kind(Isee.Kind kind) {
        return switch (kind) {
            case MINORS -> Optional.of(Indicator.MINORENNI);
            case UNIVERSITY -> Optional.of(Indicator.UNIVERSITA);
            case RESIDENTIAL -> Optional.of(Indicator.RESIDENZE);
            case SOCIOSANITARY -> Optional.of(Indicator.SOCIOSANITARIO);
            case ORDINARY, DOCTORATE -> Optional.empty();
        };
    }

    private static void add(List<AttestedIsee> found, AttestedIsee each) {
        if (found.stream().noneMatch(other -> other.kind() == each.kind())) {
            found.add(each);
        }
    }
}
