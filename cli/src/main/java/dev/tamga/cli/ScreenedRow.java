package dev.tamga.cli;

import dev.tamga.screening.Hit;
import java.util.List;

/**
 * One customer and the hits.
 *
 * @param total how many hits there are; more than {@code hits} holds when a limit cut some off
 * @param designations for each hit why it is listed
 */
record ScreenedRow(
    InputRow row, List<Hit> hits, int total, List<List<Designations.Designation>> designations) {}
