import type { Kind } from '../act.ts';

/** Verbs of Chinese, Japanese and Korean definitions; longer ones first where one holds another. */
export const ideographs: readonly (readonly [words: string, kind: Kind])[] = [
  ['下单 买入 卖出 购买 充值兑换 交易下单 買い注文 売り注文 매수 매도 구매', 'trade'],
  ['支付 付款 退款 转账 提现 充值 送金 支払 返金 송금 결제 환불', 'pay'],
  ['开票 开具发票 请求書作成', 'bill'],
  ['删除 刪除 移除 删掉 销毁 卸载 解绑 刪除 移除 削除 除去 アンインストール 삭제 제거', 'delete'],
  ['清空 清除 重置 初期化 リセット クリア 초기화', 'wipe'],
  ['取消 撤销 吊销 终止 注销 キャンセル 失効 취소 해지 종료시키', 'end'],
  [
    '执行 執行 运行 運行 調用 部署 啟動 重啟  调用 触发 部署 启动 停止 重启 训练 実行 起動 停止 再起動 デプロイ 呼び出 실행 시작 중지 재시작 배포 호출',
    'run',
  ],
  ['点击 单击 双击 滑动 导航到 クリック タップ 클릭 탭하', 'drive'],
  ['发送 發送 傳送 回覆 發佈 发布消息 推送消息 回复 发布 通知给 送信 投稿 返信 전송 발송 보내 보냅 게시', 'send'],
  [
    '创建 創建 建立 儲存 上傳 設定 編輯 複製 新建 新增 添加 更新 修改 保存 写入 上传 设置 编辑 替换 移动 复制 重命名 提交 导入 插入 绑定 启用 禁用 关闭 标记 生成并保存 合并 分配 建立 新增 修改 更新 設定 作成 追加 変更 保存 書き込 アップロード 登録 編集 移動 コピー 추가 생성 수정 변경 저장 업데이트 등록 업로드 설정 편집 작성 이동 복사',
    'write',
  ],
  ['生成 绘制 生成する 생성형', 'generate'],
  [
    '计算 转换 翻译 解析 分析 总结 编码 解码 格式化 验证 校验 比较 計算 変換 翻訳 解析 要約 検証 계산 변환 번역 분석 요약 검증',
    'compute',
  ],
  [
    '获取 獲取 查詢 搜尋 搜索 列出 顯示 檢查 讀取 取得 查找 查询 搜索 列出 查看 检索 读取 查找 返回 显示 检查 抓取 下载 预览 等待 提取 推荐 提供 获得 取得 截图 浏览 列举 監視 検索 一覧 表示 確認 読み取 読み込 参照 抽出 조회 검색 확인 가져 가져오 반환 제공 목록 표시 읽 출력 추출 추천',
    'read',
  ],
];

/** Stems that start a verb in languages with spaces; the first word of a sentence is compared. */
export const stems: readonly (readonly [stems: string, kind: Kind])[] = [
  ['compra vende comprar vender покуп продаж kauft verkauf achèt vend', 'trade'],
  ['paga reembols transfier transfere плат перевод возвра bezahl überweis pay rembours', 'pay'],
  [
    'elimin borr suprim delet exclu remov apag удал стира стер lösch entfern supprim efface enlèv retir sil siler siliyor kaldır usuń usuwa',
    'delete',
  ],
  ['limpi limpa vacía очи сброс leer zurücksetz vider réinitialis temizle sıfırla wyczyść', 'wipe'],
  ['cancel revoc revog отмен отзыва stornier widerruf annul iptal anuluj', 'end'],
  [
    'ejecut execut выполн запуск запуст останов перезапус развор führ start stopp lanc exécut démarr arrêt deploi çalıştır başlat durdur uruchom wykon',
    'run',
  ],
  ['envi отправ send gönder envoi envoy wyśl', 'send'],
  [
    'cre crea cria adicion agreg añad actualiz atualiz modific guard salv sub establec configur созда добав обнов измен сохран загруж установ запис редактир erstell füg aktualisier änder speicher setz créer crée ajout met modifi enregistr oluştur ekle güncelle kaydet değiştir ayarla düzenle dodaj utwórz tworzy aktualiz',
    'write',
  ],
  ['calcul convert convier рассчит вычисл преобраз перевед berechn konvertier hesapla dönüştür', 'compute'],
  ['gener генерир erzeug génèr', 'generate'],
  [
    'obt obten obtien list busc consult muestr recuper devuelv retorn ver verific получ возвращ поис найти показ спис вывод чита проверя просмотр ruf gib such zeig liste hol lies récup obtien obtenir recherch affich trouv getir listele göster ara bul oku görüntüle döndür pobier zwraca wyszuk pokaż',
    'read',
  ],
];
