package io.plumbline.dropwizard;

/**
 * An option of an action.
 *
 * @param name its name, without the dashes
 * @param help what it is for
 */
record ActionOption(String name, String help) {}
