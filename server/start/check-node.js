// Plain JavaScript, because a Node too old for this project cannot read TypeScript and would only say so in riddles.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `\nProblem: Worldloom needs Node 22.19 or newer, and this is ${process.versions.node} (${process.execPath}).\n` +
      'Way out: run "npm ci" without leaving out optional packages; it brings Node 24, and "npm start" then uses it.\n\n',
  );
  process.exit(1);
}
