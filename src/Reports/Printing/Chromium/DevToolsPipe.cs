using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSat.Reports.Printing.Chromium;

/// <summary>Speaks the DevTools protocol over a browser's pipe: JSON messages, each ended by a zero byte, answers matched to commands by id.</summary>
internal sealed class DevToolsPipe : IAsyncDisposable
{
    /// <summary>The command after which the browser tells when the process of a page ends by itself.</summary>
    public const string WatchPage = "Inspector.enable";

    private const string PageCrashed = "Inspector.targetCrashed";
    private const int ChunkBytes = 1 << 18;

    private readonly ChromiumProcess _browser;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Task _reading;
    private int _lastId;

    public DevToolsPipe(ChromiumProcess browser)
    {
        _browser = browser;
        _reading = Task.Run(ReadAsync);
    }

    /// <inheritdoc cref="ChromiumProcess.EmptyPage"/>
    public Uri EmptyPage => _browser.EmptyPage;

    /// <summary>Sends a command and waits for its result.</summary>
    /// <exception cref="PrintingException">The browser refused it, died, or did not answer in time.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session, TimeSpan patience, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            if (_reading.IsCompleted)
            {
                throw Ended();
            }

            await WriteAsync(Message(id, method, parameters, session), cancellation).ConfigureAwait(false);
            return await answer.Task.WaitAsync(patience, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new PrintingException($"The browser did not answer {method} within {patience.TotalSeconds:0} s.", late);
        }
        catch (IOException broken)
        {
            throw new PrintingException($"The browser's pipe broke at {method}. {_browser.LastWords()}", broken);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _writing.Dispose();
    }

    private static byte[] Message(int id, string method, JsonObject parameters, string? session)
    {
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        return [.. JsonSerializer.SerializeToUtf8Bytes(message), 0];
    }

    private async Task WriteAsync(byte[] message, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // A half-written message would garble all that follow, so a begun write is not cancelled.
            await _browser.Commands.WriteAsync(message, CancellationToken.None).ConfigureAwait(false);
            await _browser.Commands.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var reader = PipeReader.Create(_browser.Messages, new StreamPipeReaderOptions(bufferSize: ChunkBytes, leaveOpen: true));
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync().ConfigureAwait(false);
                var buffer = read.Buffer;
                while (buffer.PositionOf((byte)0) is { } end)
                {
                    Deliver(buffer.Slice(0, end));
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or JsonException)
        {
            // The browser is gone or garbled; whoever waits is told below.
        }

        Fail(Ended);
    }

    private void Fail(Func<PrintingException> reason)
    {
        foreach (var id in _waiting.Keys)
        {
            if (_waiting.TryRemove(id, out var answer))
            {
                answer.TrySetException(reason());
            }
        }
    }

    private void Deliver(ReadOnlySequence<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("method", out var said) && said.ValueEquals(PageCrashed))
        {
            // The browser itself lives on and would never answer for the page.
            Fail(() => new PrintingException("The process of the page ended unexpectedly."));
            return;
        }

        if (!root.TryGetProperty("id", out var id) || !_waiting.TryRemove(id.GetInt32(), out var answer))
        {
            return;
        }

        if (root.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new PrintingException($"The browser refused a command: {error.GetProperty("message").GetString()}"));
        }
        else
        {
            answer.TrySetResult(root.GetProperty("result").Clone());
        }
    }

    private PrintingException Ended() => new($"The browser ended unexpectedly. {_browser.LastWords()}");
}
