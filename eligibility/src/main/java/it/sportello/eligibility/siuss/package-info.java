/**
 * What was granted, as the national register of social benefits (SIUSS) takes it: the flow {@code PS_PSA_SINA}. This
 * package is public API.
 */
@NullMarked
package it.sportello.eligibility.siuss;

import org.jspecify.annotations.NullMarked;
