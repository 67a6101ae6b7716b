/**
 * Municipal notices as data: requirements, tiers and payments, with the reasons of each decision. This package is
 * public API.
 */
@NullMarked
package it.sportello.eligibility;

import org.jspecify.annotations.NullMarked;
