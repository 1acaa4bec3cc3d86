/// Other programs, over real HTTP against the running application.
package nl.verzuimregie.api;
