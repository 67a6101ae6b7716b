package it.sportello.isee;

import it.sportello.legal.Finding;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A <i>dichiarazione sostitutiva unica</i>: the nucleus, what its members earned and owned, and what special indicators
 * ask beyond it. It holds what the form holds; no more is assumed.
 *
 * <p>Source: art. 10, D.P.C.M. 159/2013. Its contradictions are findings, when it is read from a document and when an
 * indicator is computed.
 *
 * @param protocol the protocol INPS gave it
 * @param presented the day it was presented, which chooses the rules
 * @param members the nucleus, the declarant among them
 * @param conditions what holds of children and parents
 * @param home where the nucleus lives
 * @param absentParents parents outside the nucleus, for minors and students
 * @param students members who ask for benefits of university study
 * @param reducedNuclei the reduced nuclei members chose
 * @param residentialCare the members who ask for residential care
 * @param current what changed since, for an ISEE corrente
 */
public record Dsu(
        Optional<@ProtocolloDsu String> protocol,
        LocalDate presented,
        @NotEmpty List<@Valid Member> members,
        @Valid Conditions conditions,
        @Valid Home home,
        List<@Valid AbsentParent> absentParents,
        List<@Valid Student> students,
        List<@Valid ReducedNucleus> reducedNuclei,
        List<@Valid ResidentialCare> residentialCare,
        Optional<@Valid CurrentSituation> current)
        implements SelfChecking {

    /** Copies the lists. */
    public Dsu {
        members = List.copyOf(members);
        absentParents = List.copyOf(absentParents);
        students = List.copyOf(students);
        reducedNuclei = List.copyOf(reducedNuclei);
        residentialCare = List.copyOf(residentialCare);
    }

    /** A DSU that asks for the ordinary indicator only. */
    public static Dsu ordinary(LocalDate presented, List<Member> members, Conditions conditions, Home home) {
        return new Dsu(
                Optional.empty(),
                presented,
                members,
                conditions,
                home,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same DSU as if it were presented on that day. */
    public Dsu presentedOn(LocalDate day) {
        return new Dsu(
                protocol,
                day,
                members,
                conditions,
                home,
                absentParents,
                students,
                reducedNuclei,
                residentialCare,
                current);
    }

    /** The contradictions in it; places are JSON pointers. */
    @Override
    public List<Finding> check() {
        return new DsuCheck(this).findings();
    }

    /** The day only. */
    @Override
    public String toString() {
        return "DSU presented on " + presented;
    }
}
