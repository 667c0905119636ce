// The API as a program in TypeScript calls it, with the types that openapi-typescript makes of the document: client.mjs ENDPOINT KEY; one line a step.
import { readFile } from 'node:fs/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from './openapi.mjs';

type Refusal = components['schemas']['google.rpc.Status'];

const [endpoint = '', key = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: endpoint, headers: { authorization: `Bearer ${key}` } });
const path = { organization: 'typed' };
const text = (en: string) => ({ zh: en, en });

function given<T>(answer: { data?: T; error?: Refusal; response: Response }): T {
  if (answer.data === undefined) throw new Error(`${answer.response.status} ${JSON.stringify(answer.error)}`);
  return answer.data;
}

function reasonOf(refusal: Refusal | undefined): string {
  for (const detail of refusal?.details ?? []) {
    if (detail['@type'] === 'type.googleapis.com/google.rpc.ErrorInfo') return detail.reason ?? '';
  }
  return '';
}

const made = given(await client.POST('/v1/organizations', {
  body: { code: path.organization, name: text('Typed'), timeZone: 'Asia/Shanghai', calendarCode: 'cn' },
}));
const read = given(await client.GET('/v1/organizations/{organization}', { params: { path } }));
console.log('organization', made.code, read.code);

given(await client.POST('/v1/organizations/{organization}/regimes', {
  params: { path }, body: { content: await readFile('regimes/manufacturing-after-sales.yaml', 'utf8'), purposes: ['REGIME_PURPOSE_SURVEY'] },
}));
given(await client.PUT('/v1/organizations/{organization}/directory', {
  params: { path },
  body: { directory: { departments: [{ code: 'qa', name: text('Quality') }], items: [{ code: 'quality', name: text('Quality'), department: 'qa' }, { code: 'packaging', name: text('Packaging'), department: 'qa' }] } },
}));
given(await client.POST('/v1/organizations/{organization}/questionnaire-versions', {
  params: { path }, body: { questionnaireVersion: { code: 'q', version: 1, title: text('Q'), scale: 'five-grade', items: ['quality', 'packaging'] } },
}));
given(await client.POST('/v1/organizations/{organization}/rounds', {
  params: { path },
  body: {
    round: {
      code: 'r1', title: text('First'), questionnaire: 'q', questionnaireVersion: 1, surveyKind: 'special', formsSent: 100,
      periodStart: { year: 2026, month: 1, day: 1 }, periodEnd: { year: 2026, month: 3, day: 31 },
    },
  },
}));

const submit = (externalId: string, levels: number[]) => client.POST('/v1/organizations/{organization}/responses', {
  params: { path },
  body: {
    response: {
      sourceSystem: 'typed', externalId, round: 'r1', ratingKind: 'RATING_KIND_SURVEYED', respondentKind: 'RESPONDENT_KIND_DEALER', respondedAt: '2026-02-02T10:40:00Z', levels,
    },
  },
});
console.log('submitted', given(await submit('a', [5, 4])).outcome);
console.log('again', given(await submit('a', [5, 4])).outcome);

const refused = await submit('b', [7, 4]);
let field: string | undefined;
const locales: (string | undefined)[] = [];
for (const detail of refused.error?.details ?? []) {
  switch (detail['@type']) {
    case 'type.googleapis.com/google.rpc.ErrorInfo': field = detail.metadata?.['field']; break;
    case 'type.googleapis.com/google.rpc.LocalizedMessage': locales.push(detail.locale); break;
  }
}
console.log('refused', refused.response.status, reasonOf(refused.error), field, locales.join());

const { rounds } = given(await client.GET('/v1/organizations/{organization}/rounds', { params: { path, query: { pageSize: 1 } } }));
const end = rounds?.[0]?.periodEnd;
console.log('rounds', rounds?.map((round) => round.code).join(), [end?.year, end?.month, end?.day].map((part) => String(part).padStart(2, '0')).join('-'));

const stranger = await createClient<paths>({ baseUrl: endpoint }).GET('/v1/organizations/{organization}', { params: { path } });
console.log('unauthenticated', stranger.response.status, reasonOf(stranger.error));
