/// Journeys of users through the application, in a real browser.
package nl.verzuimregie.journeys;
