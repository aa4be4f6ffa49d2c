using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Qr;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Host.Display;

/// <summary>What the display shows is read by ZBar, which knows nothing of this project.</summary>
[TestClass]
public sealed class SymbolReadingTests
{
    private const int Seed = 7;
    private const int Scale = 4;
    private const long SecondNs = 1_000_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void A_reader_finds_exactly_the_text_in_the_picture_of_every_length()
    {
        Random random = new(Seed);
        string[] texts = [.. Enumerable.Range(1, QrCode.LongestText).Select(length => Text(random, length))];
        string[] files = [.. texts.Select(WritePicture)];
        string[] read = Read(files).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        CollectionAssert.AreEqual(texts, read, $"seed {Seed}");
    }

    [TestMethod]
    [DataRow("51", 1250L)]
    [DataRow("61", 9999999L)]
    public void After_a_failed_sale_a_reader_finds_a_payment_that_the_terminal_has_signed(string answer, long amount)
    {
        Bench bench = new(new BenchOptions { Seed = Seed });
        bench.PowerUp();
        bench.SetIssuerAnswer(answer);
        bench.TypeKeys($"{amount}#");
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        bench.RunFor(SecondNs);
        bench.TypeKeys("D");
        bench.RunFor(SecondNs);
        string path = Path.Combine(_folder, "payment.png");
        WriteFrame([.. bench.Frame], path);
        string text = Read([path]).TrimEnd();
        int signatureAt = text.LastIndexOf('/') + 1;
        Assert.StartsWith($"PT1/{TestKeys.TerminalId}/", text);
        Assert.EndsWith($"/{amount}/{Sign(text[..signatureAt])}", text);
    }

    private static string Sign(string text) => string.Concat(
        HMACSHA256.HashData(
            ProviderKeys.Derive(TestKeys.Unlock, KeyLabel.Payment), Encoding.ASCII.GetBytes(text)).Take(8)
            .Select(code => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[code & 31]));

    private static string Text(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('!', '~' + 1)));

    private string WritePicture(string text)
    {
        TextScreen screen = new();
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            screen.Write(line, "请扫码 12.50 QR ABC");
        }
        Assert.IsTrue(screen.Symbol.TryEncode(Encoding.ASCII.GetBytes(text), text.Length));
        while (screen.Symbol.Work())
        {
        }
        FrameBuffer frame = new();
        frame.Draw(screen);
        string path = Path.Combine(_folder, $"{text.Length:D2}.png");
        WriteFrame(frame.Pixels, path);
        return path;
    }

    private static void WriteFrame(byte[] pixels, string path)
    {
        using FileStream file = File.Create(path);
        PngPicture.Write(file, pixels, Scale);
    }

    private static string Read(string[] files)
    {
        string[] options = ["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"];
        ProcessStartInfo start = new("zbarimg", [.. options, .. files])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using Process zbar = Process.Start(start)!;
            string text = zbar.StandardOutput.ReadToEnd();
            zbar.WaitForExit();
            return text;
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("zbarimg, of Debian's package zbar-tools, is not on this machine");
            return "";
        }
    }
}
