package it.sportello.eligibility;

import it.sportello.legal.Euro;
import java.util.Optional;

/** Where the ISEE of an application comes from: amounts and rankings take it from the requirement that names it. */
interface IseeOf {

    /** The ISEE, in euro; nothing while it cannot be told. */
    Optional<Euro> isee(Application application);
}
