using System.Diagnostics;

namespace CSat.Hosting.Children;

/// <summary>
/// How a program learns that the one that started it is gone, even by SIGKILL: its standard input, a pipe that nobody else holds, ends. (PR_SET_PDEATHSIG tells of the
/// end of the thread that started it, and those of .NET come and go.)
/// </summary>
public static class StandardInputEnd
{
    /// <summary>The option of a command that ends so.</summary>
    public const string Option = "--until-input-ends";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Cancelled when standard input ends. A program that is then still there after 20 s is killed by itself.</summary>
    /// <param name="cancellation">Cancels it as well.</param>
    public static CancellationTokenSource Link(CancellationToken cancellation)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        new Thread(() => Wait(ending)) { IsBackground = true, Name = "standard input" }.Start();
        return ending;
    }

    private static void Wait(CancellationTokenSource ending)
    {
        using (var input = Console.OpenStandardInput())
        {
            var ignored = new byte[256];
            while (Read(input, ignored) > 0)
            {
                // Nobody says anything.
            }
        }

        try
        {
            ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ends already.
        }

        Thread.Sleep(Patience);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private static int Read(Stream input, byte[] into)
    {
        try
        {
            return input.Read(into);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
