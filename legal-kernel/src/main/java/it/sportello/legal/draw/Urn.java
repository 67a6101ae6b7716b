package it.sportello.legal.draw;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A draw that was held by hand, in a session open to the public, as the minutes of that session tell it. Nobody can make
 * it again: it stands on the word of those who saw it, and {@link Draw} is the way that anybody can check.
 *
 * <p>Source: art. 77 R.D. 827/1924 sends to the lot where no text orders a tie; how the lot is drawn no text says.
 *
 * @param context what was drawn, in words that name one draw only, as in {@link Draw}
 * @param held when, local time of Rome
 * @param witnesses who saw it, by name or role
 * @param order the names, from the first drawn
 */
public record Urn(
        @NotBlank String context,
        @NotNull LocalDateTime held,
        @NotEmpty List<@NotBlank String> witnesses,
        @NotNull @Size(min = 2, max = 100_000) List<@NotBlank String> order)
        implements SelfChecking {

    /** Copies the lists. */
    public Urn {
        witnesses = List.copyOf(witnesses);
        order = List.copyOf(order);
    }

    /** A name that stands twice would have been drawn twice. */
    @Override
    public List<Finding> check() {
        Set<String> seen = new HashSet<>();
        return order.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> Finding.of(KernelFinding.DRAWN_TWICE, Location.at("/order"), name))
                .toList();
    }

    /** What was drawn only: the names of witnesses are personal data. */
    @Override
    public String toString() {
        return "draw by urn of " + context;
    }
}
