import { describe, expect, it } from 'vitest';
import { InputError } from '#engine/errors.ts';
import { helpText, readEnvironment, variables } from '#server/env.ts';

function problemOf(source: Record<string, string>): InputError {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('the variables were accepted');
}

describe('the environment', () => {
  it('needs nothing', () => {
    const env = readEnvironment({});
    expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'warn' });
    expect(env.DATA_FOLDER).toMatch(/\/data$/);
    expect(env.DATABASE_URL).toBeUndefined();
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ RPC_URL: '', HF_TOKEN: '  ' })).not.toHaveProperty('RPC_URL');
  });

  it('names every variable that is wrong, with its value and what to do', () => {
    const problem = problemOf({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'http://x' });
    expect(problem.code).toBe('start.environment');
    expect(problem.message).toMatch(/PORT is "70000".*LOG_LEVEL is "loud".*DATABASE_URL/);
    expect(problem.fix).toContain('--help');
  });

  it('never repeats a secret that is wrong', () => {
    const problem = problemOf({ SESSION_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' });
    expect(problem.message).toContain('SESSION_SECRET');
    expect(problem.message).not.toContain('hunter2');
  });

  it('asks for the relayer key of a chain that is not our own', () => {
    expect(problemOf({ RPC_URL: 'http://127.0.0.1:8545' }).message).toContain('RELAYER_PRIVATE_KEY');
    const keys = ['1', '2'].map((digit) => `0x${digit.repeat(64)}`);
    const given = { RPC_URL: 'http://127.0.0.1:8545', RELAYER_PRIVATE_KEY: keys.join(',') };
    expect(readEnvironment(given).RELAYER_PRIVATE_KEY).toEqual(keys);
    expect(problemOf({ ...given, RELAYER_PRIVATE_KEY: `${keys[0]},` }).message).not.toContain('1111');
  });

  it('is explained in full by the help text', () => {
    const help = helpText();
    for (const [name, { explanation, otherwise }] of Object.entries(variables)) {
      expect(help).toContain(name);
      expect(help).toContain(explanation);
      expect(help).toContain(otherwise);
    }
  });
});
