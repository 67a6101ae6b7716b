package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import java.util.List;
import java.util.Optional;

/**
 * Candidates in order, each with what puts it before the next, and those who cannot be placed yet.
 *
 * <p>A position is one more than the number of candidates who certainly come before. Who cannot be placed leaves the
 * positions free that it may take, so that nobody goes down when it is.
 *
 * @param classes the priority classes of the notice, by id, in their order
 * @param standings those who are placed, in order; equal ones by protocol
 * @param partings what parts each from the next, as many as there are neighbours
 * @param unplaced those who cannot be placed yet
 * @param findings what somebody should still look at
 */
public record RankedList(
        List<String> classes,
        List<Standing> standings,
        List<Parting> partings,
        List<Unplaced> unplaced,
        List<Finding> findings) {

    /** Copies the lists. */
    public RankedList {
        classes = List.copyOf(classes);
        standings = List.copyOf(standings);
        partings = List.copyOf(partings);
        unplaced = List.copyOf(unplaced);
        findings = List.copyOf(findings);
    }

    /**
     * A candidate with its position.
     *
     * @param id the candidate
     * @param protocol its number of protocol
     * @param priorityClass its priority class
     * @param position from 1
     * @param sharedBy how many share the position, itself among them
     * @param mayBeOvertakenBy those who cannot be placed and may come before
     */
    public record Standing(
            String id,
            Protocol protocol,
            Optional<String> priorityClass,
            int position,
            int sharedBy,
            List<String> mayBeOvertakenBy) {
        /** Copies the list. */
        public Standing {
            mayBeOvertakenBy = List.copyOf(mayBeOvertakenBy);
        }

        /** Whether others have the same position. */
        public boolean isExAequo() {
            return sharedBy > 1;
        }

        /** Position and id. */
        @Override
        public String toString() {
            return position + " " + id;
        }
    }

    /**
     * What parts two neighbours.
     *
     * @param first who comes first, or is equal
     * @param second who comes next, or is equal
     * @param key the key that parts them; empty if the priority class does, or nothing
     * @param because the sentence, with both values: personal data
     * @param even what could not part them though the values differ: arrivals within the same unit
     * @param references where the key or the class is written; none if nothing parts them
     */
    public record Parting(
            String first,
            String second,
            Optional<RankingTerms.Key> key,
            Sentence because,
            List<Sentence> even,
            List<LegalReference> references) {
        /** Copies the lists. */
        public Parting {
            even = List.copyOf(even);
            references = List.copyOf(references);
        }

        /** Both ids. */
        @Override
        public String toString() {
            return first + " before " + second;
        }
    }

    /**
     * A candidate who cannot be placed.
     *
     * @param id the candidate
     * @param protocol its number of protocol
     * @param priorityClass its priority class, if it is one of the notice
     * @param from the best position it may take
     * @param to the last position it may take
     * @param because what is missing
     * @param mayOvertake those placed whom it may overtake
     * @param references where the key is written
     */
    public record Unplaced(
            String id,
            Protocol protocol,
            Optional<String> priorityClass,
            int from,
            int to,
            Sentence because,
            List<String> mayOvertake,
            List<LegalReference> references) {
        /** Copies the lists. */
        public Unplaced {
            mayOvertake = List.copyOf(mayOvertake);
            references = List.copyOf(references);
        }

        /** The id only. */
        @Override
        public String toString() {
            return "unplaced " + id;
        }
    }
}
