using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Forging;

/// <summary>
/// Makes replies that must not be believed, out of one that may be and of what the line has carried before.
/// </summary>
/// <param name="random">Chance.</param>
public sealed class Forger(Random random)
{
    private const string OtherTerminal = "00000009";
    private const string SignOn = "T260101000000H00000001S00000001R0123456789ABCDEF";
    private const int MacLength = 8;

    private byte[] _requestCode = new byte[MacLength];

    private readonly IssuerKeys _keys = new(TestKeys.Base);
    private readonly Cmac _cmac = new(new AesCipher());
    private readonly ReplyWriter _writer = new();
    private readonly Iso8583Message _message = new();

    /// <summary>Ways to forge. Of these the first ones do not even look like the reply that is waited for.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "noise", "cut", "lengthened", "another trace number", "another terminal", "another request", "without a code",
        "bits changed", "a field exchanged", "the trace number of long ago", "a code of another use",
        "a code of another counter", "a code over another length", "a code of zeros", "the request itself",
        "recorded for another request", "a code over no request",
    ];

    /// <summary>How many of them a session takes for no reply at all.</summary>
    public const int Strange = 7;

    /// <summary>What the issuer would answer to a request that was sent with a code.</summary>
    public byte[] Genuine(HostRequest request, byte[] requestCode, string code)
    {
        _requestCode = requestCode;
        return Genuine(request, code);
    }

    private byte[] Genuine(HostRequest request, string code)
    {
        byte[] reply = _writer.Write(request, new IssuerAnswer(request.Stan, code)
        {
            SignOn = request.Kind == HostRequestKind.SignOn ? SignOn : "",
        });
        return Seal(reply, request, IssuerKeys.MacVerification, reply.Length - MacLength);
    }

    /// <summary>A forged reply to a request that was sent with a code and has a genuine reply.</summary>
    public byte[] Make(int kind, HostRequest request, byte[] requestCode, byte[] genuine)
    {
        _requestCode = requestCode;
        return Make(kind, request, genuine);
    }

    private byte[] Make(int kind, HostRequest request, byte[] genuine) => kind switch
    {
        0 => Noise(random.Next(1, 300)),
        1 => genuine[..random.Next(1, genuine.Length)],
        2 => [.. genuine, .. Noise(random.Next(1, 17))],
        3 => Genuine(Like(request, stan: Other(request.Stan, IssuerHost.HighestStan)), "00"),
        4 => Genuine(Like(request, terminal: OtherTerminal), "00"),
        5 => Genuine(Like(request, OtherKind(request.Kind)), "00"),
        6 => Rewrite(genuine, field => field == Field.Mac ? [] : null),
        7 => Flip(genuine, random.Next(1, 4)),
        8 => Exchange(genuine),
        9 => Genuine(Like(request, keyCounter: Other((int)request.KeyCounter, 60_000)), "00"),
        10 => Seal(genuine, request, OneOf(IssuerKeys.MacGeneration, IssuerKeys.PinEncryption), At(genuine)),
        11 => SealAsOther(genuine, request),
        12 => Seal(genuine, request, IssuerKeys.MacVerification, random.Next(At(genuine))),
        13 => [.. genuine[..At(genuine)], .. new byte[MacLength]],
        14 => Reflect(request, genuine),
        15 => SealOver(Noise(MacLength), genuine, request),
        _ => SealOver(new byte[MacLength], genuine, request),
    };

    private static int At(byte[] message) => message.Length - MacLength;

    private byte[] SealAsOther(byte[] genuine, HostRequest request)
    {
        HostRequest other = Like(request, keyCounter: Other((int)request.KeyCounter, 60_000));
        return Seal(genuine, other, IssuerKeys.MacVerification, At(genuine));
    }

    private byte[] SealOver(byte[] requestCode, byte[] genuine, HostRequest request) =>
        Seal(requestCode, genuine, request, IssuerKeys.MacVerification, At(genuine));

    private byte[] Seal(byte[] message, HostRequest request, int usage, int count) =>
        Seal(_requestCode, message, request, usage, count);

    private byte[] Seal(byte[] ahead, byte[] message, HostRequest request, int usage, int count)
    {
        string serial = TestKeys.SerialOf(Encoding.ASCII.GetString(request.TerminalId), request.KeyCounter);
        byte[] code = new byte[Cmac.Length];
        _cmac.Compute(_keys.WorkingKey(serial, usage), ahead, message, count, code);
        return [.. message[..At(message)], .. code[..MacLength]];
    }

    private HostRequest Like(
        HostRequest request, HostRequestKind? kind = null, int? stan = null, string? terminal = null,
        long? keyCounter = null)
    {
        HostRequest other = new()
        {
            Kind = kind ?? request.Kind,
            Stan = stan ?? request.Stan,
            AmountMinor = Math.Max(1, request.AmountMinor),
            KeyCounter = keyCounter ?? request.KeyCounter,
        };
        request.TerminalId.CopyTo(other.TerminalId, 0);
        if (terminal is not null)
        {
            Encoding.ASCII.GetBytes(terminal).CopyTo(other.TerminalId, 0);
        }
        return other;
    }

    // A field of the right form with another value, under the code of the genuine reply.
    private byte[] Exchange(byte[] genuine)
    {
        int chosen = OneOf(Field.Amount, Field.Stan, Field.RetrievalNumber, Field.ResponseCode, Field.TerminalId);
        return Rewrite(genuine, field => field != chosen ? null
            : field == Field.ResponseCode ? Encoding.ASCII.GetBytes(OneOf("00", "08", "11", "51", "55", "75"))
            : Encoding.ASCII.GetBytes($"{random.Next(1_000_000):D6}".PadLeft(_message.LengthOf(field), '0')));
    }

    // Null leaves a field, nothing drops it.
    private byte[] Rewrite(byte[] genuine, Func<int, byte[]?> change)
    {
        Iso8583Message written = new();
        genuine.CopyTo(_message.Bytes, 0);
        _message.Parse(genuine.Length);
        written.Begin(_message.MessageType);
        foreach (int field in Enumerable.Range(2, Field.Mac - 1).Where(_message.Has))
        {
            byte[] value = change(field)
                ?? _message.Bytes[_message.OffsetOf(field)..(_message.OffsetOf(field) + _message.LengthOf(field))];
            written.TryPut(field, value, 0, value.Length);
        }
        return written.Bytes[..written.Length];
    }

    // The terminal's own fields under the terminal's own code, with the type and an approval of a reply.
    private byte[] Reflect(HostRequest request, byte[] genuine)
    {
        byte[] approval = Rewrite(genuine, field => field == Field.ResponseCode ? "00"u8.ToArray() : null);
        return Seal(approval, request, IssuerKeys.MacGeneration, At(approval));
    }

    private byte[] Flip(byte[] genuine, int count)
    {
        byte[] flipped = [.. genuine];
        for (int i = 0; i < count; i++)
        {
            int bit = random.Next(8 * flipped.Length);
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        return flipped;
    }

    private byte[] Noise(int count)
    {
        byte[] noise = new byte[count];
        random.NextBytes(noise);
        return noise;
    }

    private HostRequestKind OtherKind(HostRequestKind kind) => OneOf([.. Enum.GetValues<HostRequestKind>()
        .Where(other => MessageTypes.Of(other) != MessageTypes.Of(kind))]);

    private int Other(int number, int count) => 1 + ((number + random.Next(count - 1)) % count);

    private T OneOf<T>(params T[] items) => items[random.Next(items.Length)];
}
