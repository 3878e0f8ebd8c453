/**
 * What a command found, in the formats that people and machines read: text, JSON, Markdown, SARIF
 * and JUnit XML.
 *
 * <p>Begins at {@link io.plumbline.deploy.report.ReportFormat}. A {@link
 * io.plumbline.deploy.report.Report} holds what the plan or the check said and nothing else; each
 * format is a class of its own and changes nothing of what is said. Imports core and the other
 * packages of this module, and Jackson.
 */
package io.plumbline.deploy.report;
