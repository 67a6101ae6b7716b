package it.sportello.eligibility.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * The staff that a body names for an assignment. What is absent is unknown: who has no titles has an empty list of them.
 *
 * @param persons how many disadvantaged persons are placed
 * @param askedRoles the roles that this assignment needs though not all do, by their id in the rules
 * @param people the staff
 */
public record StaffPlan(
        @PositiveOrZero @Max(100_000) int persons, List<@NotBlank String> askedRoles, List<@Valid Person> people) {
    /** Copies the lists. */
    public StaffPlan {
        askedRoles = List.copyOf(askedRoles);
        people = List.copyOf(people);
    }

    /**
     * One of the staff.
     *
     * @param id a name for results, not that of the person
     * @param roles the roles, by their id in the rules
     * @param titles the titles of study, by their name in the rules, if they are known
     * @param years the completed years of experience that the rules ask for, if they are known
     * @param workerMember whether the person is a worker member of the body, if it is known
     */
    public record Person(
            @NotBlank String id,
            List<@NotBlank String> roles,
            Optional<List<@NotBlank String>> titles,
            Optional<@PositiveOrZero @Max(99) Integer> years,
            Optional<Boolean> workerMember) {
        /** Copies the lists. */
        public Person {
            roles = List.copyOf(roles);
            titles = titles.map(List::copyOf);
        }

        /** The id only. */
        @Override
        public String toString() {
            return id;
        }
    }
}
