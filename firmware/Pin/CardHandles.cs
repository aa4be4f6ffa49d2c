using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Names cards without their numbers: the first 8 bytes of HMAC-SHA-256 over the account number under a key that
/// never leaves the device. Nobody without the key can find the number or compare two devices.
/// </summary>
public sealed class CardHandles
{
    private const int CodeLength = 32;
    private const int HandleLength = 8;

    private readonly IHmac _hmac;
    private readonly byte[] _key;
    private readonly byte[] _code = new byte[CodeLength];

    /// <summary>Handles under one key.</summary>
    public CardHandles(IHmac hmac, byte[] key)
    {
        _hmac = hmac;
        _key = key;
    }

    /// <summary>Writes the handle of a card.</summary>
    /// <param name="card">A card with an account number.</param>
    /// <param name="handle">8 bytes, overwritten.</param>
    public void Write(CardData card, byte[] handle)
    {
        _hmac.Compute(_key, card.Track2, card.PanLength, _code);
        Array.Copy(_code, 0, handle, 0, HandleLength);
        Array.Clear(_code, 0, CodeLength);
    }
}
