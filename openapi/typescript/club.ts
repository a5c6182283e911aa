// A client of the club: every path, field and answer is checked against the contract when this is compiled.
import createClient from "openapi-fetch";
import type { components, paths } from "#contract";

export type Problem = components["schemas"]["Problem"];

/** A client that speaks with the token of one member. */
export function club(baseUrl: string, token: string) {
  return createClient<paths, `application/${string}`>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
}

/** What was answered, or an error that tells the club's own words. */
export function answered<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    const problem = answer.error as Problem | undefined;
    const why = problem?.violations?.map((one) => `${one.field}: ${one.message}`)
      ?? problem?.reasons?.map((one) => `${one.code}: ${one.message}`);
    throw new Error(`${answer.response.status} ${problem?.detail ?? ""} ${why?.join(", ") ?? ""}`);
  }
  return answer.data;
}
