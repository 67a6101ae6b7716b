package it.sportello.legal.draw;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Sha256;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms of a draw by lot, fixed before anybody can know its outcome.
 *
 * <ol>
 *   <li>The office chooses a secret nonce, publishes the {@link #commitment} and names a future public value: a round of a
 *       public randomness beacon, the numbers of a lottery, dice thrown in the open session.
 *   <li>When that value is known, {@link #with} orders the names.
 *   <li>The minutes publish nonce and value; whoever has them makes the same order again, and {@link Drawn#check} does.
 * </ol>
 *
 * <p>Exactly: the list is the names in the order of their code points, each on a line. The commitment is SHA-256 of nonce,
 * line feed, context, line feed, list; the seed is SHA-256 of nonce, line feed, beacon, line feed, context, line feed,
 * list; the order is that of HMAC-SHA256 of each name under the 32 bytes of the seed. All texts in UTF-8, all digests in
 * lower-case hexadecimal. Nothing depends on the order in which the names were given.
 *
 * <p>Source: art. 77 R.D. 827/1924 sends to the lot where no text orders a tie; how the lot is drawn no text says.
 *
 * @param context what is drawn, in words that name one draw only: {@code coprog-2025-001|lotto-1|rank-1}
 * @param names what lots are drawn for, kept in the order of their code points
 * @param nonce 32 secret bytes, in lower-case hexadecimal
 */
public record Draw(
        @NotBlank @Pattern(regexp = "[^\\n\\r]*") @Size(max = 1_000)
        String context,

        @NotNull @Size(min = 2, max = 100_000)
        List<@NotBlank @Pattern(regexp = "[^\\n\\r]*") @Size(max = 1_000) String> names,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String nonce)
        implements SelfChecking {

    /** Sorts and copies the names. */
    public Draw {
        names = names.stream().sorted(Draw::byCodePoints).toList();
    }

    /** A name that stands twice would have two lots. */
    @Override
    public List<Finding> check() {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> Finding.of(KernelFinding.DRAWN_TWICE, Location.at("/names"), name))
                .toList();
    }

    /**
     * What is published before the public value is known; it binds the office to nonce, context and names.
     *
     * @throws IllegalArgumentException if the terms are not sound; {@link DocumentReader#check} tells why
     */
    public String commitment() {
        requireSound();
        return Sha256.of(String.join("\n", nonce, context, list()));
    }

    /**
     * The order of the names, from the first drawn.
     *
     * @param beacon the public value, as it was published
     * @throws IllegalArgumentException if the terms are not sound, or the value is blank or has more than one line
     */
    public Drawn with(String beacon) {
        String commitment = commitment();
        if (beacon.isBlank() || beacon.indexOf('\n') >= 0 || beacon.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the public value is one line");
        }
        String seed = Sha256.of(String.join("\n", nonce, beacon, context, list()));
        List<Drawn.Lot> lots = new ArrayList<>();
        names.forEach(name -> lots.add(new Drawn.Lot(name, Hmac.of(seed, name))));
        lots.sort(Comparator.comparing(Drawn.Lot::hmac));
        return new Drawn(this, beacon, commitment, seed, lots);
    }

    private String list() {
        return String.join("\n", names);
    }

    private void requireSound() {
        List<Finding> findings = DocumentReader.check(this);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("the terms of the draw are not sound: "
                    + findings.stream().map(Finding::toString).collect(Collectors.joining(", ")));
        }
    }

    private static int byCodePoints(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
