using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace PosTerminal.Benchmarks;

/// <summary><c>panel</c>: open pages and a flood of calls at the front panel, and the server's memory.</summary>
public static class PanelBenchmark
{
    private const int PageCount = 50;
    private const int CallCount = 10_000;
    private const int HandCount = 8;

    /// <summary>Runs it against the emulator in a process of its own; answers the exit code.</summary>
    public static int Run()
    {
        string emulator = Path.Combine(AppContext.BaseDirectory, "PosTerminal.Emulator.dll");
        using Process server = Process.Start(
            new ProcessStartInfo("dotnet", [emulator, "serve", "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            string address = server.StandardOutput.ReadLine()!.Split(' ')[2];
            using HttpClient client = new() { BaseAddress = new Uri(address) };
            Stopwatch real = Stopwatch.StartNew();
            Crowd(client).GetAwaiter().GetResult();
            double seconds = real.Elapsed.TotalSeconds;
            server.Refresh();
            Console.WriteLine($"{CallCount} calls beside {PageCount} open pages: {seconds:0.0} s, "
                + $"working set at most {server.PeakWorkingSet64 >> 20} MB");
            return 0;
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task Crowd(HttpClient client)
    {
        for (int i = 0; i < PageCount; i++)
        {
            Stream page = await client.GetStreamAsync("/api/events");
            _ = page.CopyToAsync(Stream.Null);
        }
        await Task.WhenAll(Enumerable.Range(0, HandCount).Select(hand => Flood(client, hand)));
    }

    private static async Task Flood(HttpClient client, int hand)
    {
        for (int i = hand; i < CallCount; i += HandCount)
        {
            using HttpResponseMessage response = (i % 3) switch
            {
                0 => await client.GetAsync("/api/state"),
                1 => await client.GetAsync("/api/waves"),
                _ => await client.PostAsync("/api/do", Step()),
            };
            response.EnsureSuccessStatusCode();
        }
    }

    private static StringContent Step() => new("issuer: { latency: 300ms }", Encoding.UTF8, "application/yaml");
}
