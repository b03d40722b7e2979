// For the container: whether the API here is ready. The image has no curl.
const port = process.env.PORT || 3000;
const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
process.exitCode = ok ? 0 : 1;
