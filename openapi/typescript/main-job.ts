// The main job, from a company's need to a hire: CLUB_URL, and a token each of a company, of a structure and of an adviser.
import { randomUUID } from "node:crypto";
import { answered, club } from "./club.js";

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is needed`);
  return value;
};
const as = (who: string) => club(env("CLUB_URL"), env(`TOKEN_${who}`));
const company = as("COMPANY");
const structure = as("STRUCTURE");
const adviser = as("ADVISER");
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const key = () => ({ "Idempotency-Key": randomUUID() });

// A structure brings in a person who agrees to be proposed.
const person = answered(await structure.POST("/v1/beneficiaries", {
  params: { header: key() },
  body: {
    firstName: "Inès", lastName: "Lefèvre", birthDate: "1991-04-12", communeCode: "92050", targetOccupations: ["A1203"],
    transport: ["TRANSIT"], maxJourneyMinutes: 60, agreement: { givenOn: day(0), means: "SIGNED", informedOn: day(0) },
  },
}));

// A company posts a need; asked twice with one key, it is posted once.
const header = key();
const body = {
  title: "Jardinier", romeCode: "A1203", positions: 1, communeCode: "92026", contractTypes: ["CDD" as const], weeklyHours: 35,
  startDate: day(20), pay: { from: 12.5, period: "HOURLY" as const },
};
const need = answered(await company.POST("/v1/needs", { params: { header }, body }));
const again = answered(await company.POST("/v1/needs", { params: { header }, body }));
if (need.id !== again.id || need.status !== "OPEN") throw new Error("posted twice, or not open");

// Matches follow what is written within a second.
const written = new Date();
while (new Date(answered(await adviser.GET("/v1/matching/index")).upTo) < written) {
  await new Promise((soon) => setTimeout(soon, 50));
}

// The company reads anonymous candidates; an adviser reads scores and people.
const candidates = answered(await company.GET("/v1/needs/{id}/matches", { params: { path: { id: need.reference } } }));
if (candidates.view !== "ANONYMOUS") throw new Error("a company reads candidates");
const first = candidates.items[0];
if (!first) throw new Error("nobody matches");
const people = answered(await adviser.GET("/v1/needs/{id}/matches", {
  params: { path: { id: need.id }, query: { limit: 5, include: ["TO_LIFT"] } },
}));
if (people.view !== "FULL") throw new Error("an adviser reads scores");
for (const item of people.items) {
  console.log(item.rank, item.score, item.terms.map((term) => term.evidence.text).join(" ; "));
}

// It asks for the first candidate; the structure, or an adviser for it, confirms the agreement; they meet, and the company hires.
const introduction = answered(await company.POST("/v1/introductions", {
  params: { header: key() }, body: { needId: need.id, candidateId: first.candidate.candidateId },
}));
const path = { id: introduction.id };
const shared = answered(await adviser.POST("/v1/introductions/{id}/share", {
  params: { path }, body: { agreementOn: day(0), agreementMeans: "ORAL" },
}));
const met = answered(await company.POST("/v1/introductions/{id}/interview", {
  params: { path }, body: { at: `${day(3)}T09:00:00Z`, format: "PHONE" },
}));
console.log("rencontre", met.candidate?.identity?.firstName);
const hired = answered(await company.POST("/v1/introductions/{id}/hire", {
  params: { path },
  body: { employer: "COMPANY", contractType: "CDD", startDate: day(20), endDate: day(200), weeklyHours: 35 },
}));
const filled = answered(await company.GET("/v1/needs/{id}", { params: { path: { id: need.id } } }));
const hiredPerson = shared.beneficiary;
if (!hiredPerson) throw new Error("an adviser reads who is introduced");
const placed = answered(await adviser.GET("/v1/beneficiaries/{id}", { params: { path: { id: hiredPerson.id } } }));

// What is not the caller's is a problem that says so, in the language asked for.
const refused = await company.GET("/v1/beneficiaries/{id}", {
  params: { path: { id: person.id }, header: { "Accept-Language": "en" } },
});
if (refused.error?.code !== "role") throw new Error("a company reads no person");
console.log(hired.status, filled.status, placed.state);
