using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Computes the provider's answer to a challenge: HMAC-SHA-256 over suite, terminal, scope, epoch and challenge
/// under the key for unlocks (<see cref="KeyLabel"/>), truncated to 8 digits as in HOTP (RFC 6287, RFC 4226 section
/// 5.3). The answer that settles a sale covers, behind these: number of the seller's terminal (8), key counter (10
/// digits), trace number (6), amount (12), and 1 when the sale stands, 0 when it is undone.
/// </summary>
public sealed class UnlockCode
{
    /// <summary>Number of digits of a challenge and of an answer.</summary>
    public const int Digits = 8;

    private const int EpochDigits = 4;
    private const int CounterDigits = 10;
    private const int StanDigits = 6;
    private const int AmountDigits = 12;
    private const int Modulus = 100_000_000;
    private const string Suite = "OCRA-1:HOTP-SHA256-8:QN08";

    private readonly IHmac _hmac;
    private readonly byte[] _key;
    private readonly byte[] _terminalId;
    private readonly byte[] _message = new byte[Suite.Length + 1 + (2 * DeviceKeys.TerminalIdLength) + 1
        + EpochDigits + Digits + CounterDigits + StanDigits + AmountDigits + 1];
    private readonly byte[] _code = new byte[32];

    /// <summary>Answers for one terminal.</summary>
    public UnlockCode(IHmac hmac, DeviceKeys keys)
    {
        _hmac = hmac;
        _key = LabelledKey.Derive(hmac, keys.UnlockKey, KeyLabel.Unlock);
        _terminalId = keys.TerminalId;
        BigEndian.PutText(_message, 0, Suite);
    }

    /// <summary>The right answer, 0 to 99999999.</summary>
    /// <param name="scope">Number of the lock scope, 0 to 9.</param>
    /// <param name="epoch">Number of the unlock; its last 4 digits count.</param>
    /// <param name="challenge">0 to 99999999.</param>
    public int Compute(int scope, int epoch, int challenge) => AnswerTo(PutChallenge(scope, epoch, challenge));

    /// <summary>The answer that settles a sale.</summary>
    /// <param name="epoch">Number of the unlock; its last 4 digits count.</param>
    /// <param name="challenge">0 to 99999999.</param>
    /// <param name="sale">Names the sale.</param>
    /// <param name="stan">Its trace number.</param>
    /// <param name="amountMinor">Its amount in minor units.</param>
    /// <param name="stands">True when it stands, false when it is undone.</param>
    public int Compute(int epoch, int challenge, Stamp sale, int stan, long amountMinor, bool stands)
    {
        int at = PutChallenge((int)LockScope.Sale, epoch, challenge);
        Array.Copy(sale.Seller, Stamp.TerminalAt, _message, at, DeviceKeys.TerminalIdLength);
        at = Put(at + DeviceKeys.TerminalIdLength, sale.KeyCounter, CounterDigits);
        at = Put(at, stan, StanDigits);
        at = Put(at, amountMinor, AmountDigits);
        return AnswerTo(Put(at, stands ? 1 : 0, 1));
    }

    private int PutChallenge(int scope, int epoch, int challenge)
    {
        int at = Suite.Length + 1;
        Array.Copy(_terminalId, 0, _message, at, DeviceKeys.TerminalIdLength);
        at = Put(at + DeviceKeys.TerminalIdLength, scope, 1);
        at = Put(at, epoch, EpochDigits);
        return Put(at, challenge, Digits);
    }

    private int AnswerTo(int length)
    {
        _hmac.Compute(_key, _message, length, _code);
        int answer = Truncate();
        Array.Clear(_code, 0, _code.Length);
        return answer;
    }

    private int Put(int at, long number, int digits)
    {
        for (int i = digits - 1; i >= 0; i--)
        {
            _message[at + i] = (byte)('0' + (number % 10));
            number /= 10;
        }
        return at + digits;
    }

    private int Truncate()
    {
        int offset = _code[31] & 0xF;
        int bits = ((_code[offset] & 0x7F) << 24) | (_code[offset + 1] << 16)
            | (_code[offset + 2] << 8) | _code[offset + 3];
        return bits % Modulus;
    }
}
