package it.sportello.legal.draw;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A draw that took place, with all that is needed to make it again. {@link #check} does, and names what differs; it can
 * not tell whether the commitment was published in time, nor whether the public value is the one that was named: both are
 * for whoever reads the minutes to look up.
 *
 * @param draw the terms
 * @param beacon the public value
 * @param commitment the digest that was published beforehand
 * @param seed the digest of nonce, public value, context and names
 * @param lots the names with their lots, from the first drawn
 */
public record Drawn(
        @NotNull @Valid Draw draw,

        @NotBlank @Pattern(regexp = "[^\\n\\r]*") @Size(max = 10_000)
        String beacon,

        @NotBlank String commitment,
        @NotBlank String seed,
        @NotNull List<@Valid Lot> lots)
        implements SelfChecking {

    /**
     * A name and its lot.
     *
     * @param name the name
     * @param hmac HMAC-SHA256 of the name under the seed; the lowest is drawn first
     */
    public record Lot(@NotBlank String name, @NotBlank String hmac) {}

    /** Copies the list. */
    public Drawn {
        lots = List.copyOf(lots);
    }

    /** The names, from the first drawn. */
    public List<String> order() {
        return lots.stream().map(Lot::name).toList();
    }

    /** Makes the draw again from its terms and the public value, and names each digest and each place that differs. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        DocumentReader.check(draw).forEach(finding -> findings.add(finding.under("/draw")));
        if (beacon.isBlank() || beacon.indexOf('\n') >= 0 || beacon.indexOf('\r') >= 0) {
            // The constraint on it has told so.
            return findings;
        }
        if (!findings.isEmpty()) {
            return findings;
        }
        Drawn again = draw.with(beacon);
        compare("/commitment", commitment, again.commitment, findings);
        compare("/seed", seed, again.seed, findings);
        if (lots.size() != again.lots.size()) {
            compare("/lots", String.valueOf(lots.size()), String.valueOf(again.lots.size()), findings);
        }
        for (int i = 0; i < Math.min(lots.size(), again.lots.size()); i++) {
            compare(Location.pointerTo("lots", i, "name"), lots.get(i).name, again.lots.get(i).name, findings);
            compare(Location.pointerTo("lots", i, "hmac"), lots.get(i).hmac, again.lots.get(i).hmac, findings);
        }
        return findings;
    }

    private static void compare(String pointer, String stated, String again, List<Finding> findings) {
        if (!stated.equals(again)) {
            findings.add(Finding.of(KernelFinding.DRAW_DIFFERS, Location.at(pointer), stated, again));
        }
    }
}
