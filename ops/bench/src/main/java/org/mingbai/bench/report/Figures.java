package org.mingbai.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that are no appends, each with every repetition. */
public final class Figures {

    /** @param values one a repetition */
    public record Figure(String name, String unit, List<Double> values) {

        public double median() {
            return Medians.of(values);
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    public void add(String name, String unit, double value) {
        figures.computeIfAbsent(name, n -> new Figure(n, unit, new ArrayList<>())).values().add(value);
    }

    public List<Figure> all() {
        return List.copyOf(figures.values());
    }
}
