from stadmaken.common import periodiek


def test_de_werker_ruimt_uploads_op_waar_niets_mee_is_gestuurd():
    assert "uploads opschonen" in periodiek.namen()
