/**
 * What is paid after the admission: months, hours, caps, suspensions, endings and the budget. This package is public API.
 */
@NullMarked
package it.sportello.eligibility.service;

import org.jspecify.annotations.NullMarked;
