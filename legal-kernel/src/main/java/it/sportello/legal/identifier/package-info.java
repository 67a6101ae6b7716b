/**
 * The codes by which Italian law names people, bodies, projects, contracts and accounts: what a valid one looks like,
 * and what is wrong with one that is not. This package is public API.
 */
@NullMarked
package it.sportello.legal.identifier;

import org.jspecify.annotations.NullMarked;
