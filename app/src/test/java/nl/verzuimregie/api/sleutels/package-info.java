/// Access keys and how often they may be used.
package nl.verzuimregie.api.sleutels;
