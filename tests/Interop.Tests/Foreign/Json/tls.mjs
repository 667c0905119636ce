// One port with TLS as Node sees it: tls.mjs PORT AUTHORITY CERTIFICATE KEY; JSON over HTTP/1.1 and HTTP/2, gRPC, and each without a certificate; one line a case.
import { readFileSync } from 'node:fs';
import http2 from 'node:http2';
import https from 'node:https';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const [port, ...files] = process.argv.slice(2);
const [ca, cert, key] = files.map((file) => readFileSync(file));
const authority = `https://localhost:${port}`;

function overHttp1(path, caller) {
  return new Promise((resolve, reject) => {
    https.get(authority + path, { ca, ...caller, agent: false, ALPNProtocols: ['http/1.1'] }, async (answer) => {
      let body = '';
      for await (const part of answer) body += part;
      resolve([answer.socket.alpnProtocol, answer.statusCode, JSON.parse(body)]);
    }).on('error', reject);
  });
}

function overHttp2(path, caller) {
  return new Promise((resolve, reject) => {
    const session = http2.connect(authority, { ca, ...caller }).on('error', reject);
    session.on('close', () => reject(new Error('closed')));
    const stream = session.request({ ':path': path }).on('error', reject);
    let status, body = '';
    stream.on('response', (headers) => { status = headers[':status']; }).on('data', (part) => { body += part; });
    stream.on('end', () => { resolve([session.alpnProtocol, status, body && JSON.parse(body)]); session.close(); });
  });
}

function overGrpc() {
  const definition = loader.loadSync('csat/v1/organization_service.proto', { includeDirs: ['proto'] });
  const { csat } = grpc.loadPackageDefinition(definition);
  const client = new csat.v1.OrganizationService(`localhost:${port}`, grpc.credentials.createSsl(ca, key, cert));
  return new Promise((resolve, reject) => {
    client.GetOrganization({ organization: 'home' }, (error, answer) => { client.close(); if (error) reject(error); else resolve(answer.code); });
  });
}

const said = ([protocol, status, body]) => console.log(protocol, status, body.details ? body.details.find((detail) => detail.reason).reason : body.code);
const home = '/v1/organizations/home';
said(await overHttp1(home, { cert, key }));
said(await overHttp2(home, { cert, key }));
said(await overHttp2('/v1/organizations/other', { cert, key }));
console.log('grpc', await overGrpc());
for (const [name, call] of [['http/1.1', overHttp1], ['h2', overHttp2]]) {
  console.log('no certificate', name, await call(home, {}).then(([, status]) => (status ? `answered ${status}` : 'refused'), () => 'refused'));
}
