package it.sportello.benchmarks;

import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What is measured beside what.
 *
 * @param benchmark holds the references, all called floor-something, and what the SDK does
 * @param of what one operation is about: household, procedure
 * @param unit the unit of time to print
 * @param nanoseconds how long it is
 * @param floors how each reference is called in the table
 * @param checked how many results are compared before anything is measured
 * @param differences compares them and tells how many do not come out alike
 */
record Comparison(
        Class<?> benchmark,
        String of,
        String unit,
        int nanoseconds,
        Map<String, String> floors,
        String checked,
        IntSupplier differences) {}
