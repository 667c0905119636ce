// Calls the API in JSON and in gRPC-Web as a page does, and tells its server what it could read, a line a case.
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcWebTransport } from '@connectrpc/connect-web';

const query = new URLSearchParams(location.search);
const api = query.get('api');
const headers = { authorization: `Bearer ${query.get('key')}` };
const contract = createFileRegistry(fromBinary(FileDescriptorSetSchema, new Uint8Array(await (await fetch('/contract/contract.pb')).arrayBuffer())));
const organizations = createClient(contract.getService('csat.v1.OrganizationService'), createGrpcWebTransport({ baseUrl: api }));
const infos = contract.getMessage('google.rpc.ErrorInfo');

async function json(path, init) {
  const answer = await fetch(api + path, init);
  const body = await answer.json();
  return `${answer.status} ${body.code} ${body.details?.find((detail) => detail.reason)?.reason ?? ''}`.trim();
}

async function web(organization, sent) {
  try {
    return (await organizations.getOrganization({ organization }, { headers: sent })).code;
  } catch (error) {
    const refusal = ConnectError.from(error);
    return `${Code[refusal.code]} ${refusal.findDetails(infos)[0]?.reason ?? ''}`.trim();
  }
}

const cases = {
  'JSON reads': () => json('/v1/organizations/home', { headers }),
  'JSON writes': () => json('/v1/organizations', {
    method: 'POST', headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'page', name: { en: 'Page' }, timeZone: 'Asia/Shanghai', calendarCode: 'cn' }),
  }),
  'JSON is refused': () => json('/v1/organizations/nobody', { headers }),
  'JSON without a key': () => json('/v1/organizations/home'),
  'JSON of no path': () => json('/v1/nowhere', { headers }),
  'gRPC-Web reads': () => web('home', headers),
  'gRPC-Web is refused': () => web('nobody', headers),
  'gRPC-Web without a key': () => web('home', {}),
};
const seen = [];
for (const [name, run] of Object.entries(cases)) {
  seen.push(`${name}: ${await run().catch((error) => `${error.name} ${error.message}`)}`);
}
await fetch('/seen', { method: 'POST', body: seen.join('\n') });
