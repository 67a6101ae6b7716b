/** What the constraints of Jakarta Validation mean for the types of the kernel. Not API: providers find it by reflection. */
@NullMarked
package it.sportello.legal.validation;

import org.jspecify.annotations.NullMarked;
