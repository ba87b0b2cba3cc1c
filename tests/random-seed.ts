import fc from 'fast-check';

// The same tree must pass or fail the same everywhere, so random tests start from one seed; `pnpm random` tries others.
fc.configureGlobal({ seed: Number(process.env['RANDOM_SEED'] ?? 2025) });
